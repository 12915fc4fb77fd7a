package countinghouse.workflow.control;

import countinghouse.platform.EngineDoor;
import countinghouse.workflow.delegates.Step;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.flowable.dmn.api.DmnDecisionService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.impl.cfg.JtaProcessEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Starts the process engine with the server and stops it with it. Its statements run on the same data source and in the same transactions
 * as everybody else's: a step and what it does are stored together or not at all.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Engine {
    @Resource(lookup = "java:app/jdbc/countinghouse")
    DataSource dataSource;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transactionManager;

    @Resource
    ManagedExecutorService pool;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    @Any
    Instance<Step> steps;

    private volatile @Nullable ProcessEngine engine;

    @PostConstruct
    void start() {
        try (EngineDoor door = EngineDoor.open()) {
            engine = build();
        }
    }

    private ProcessEngine build() {
        var configuration = new JtaProcessEngineConfiguration();
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactionManager);
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        var managed = new ManagedJobExecutor.Pool(pool);
        configuration.setAsyncTaskExecutor(managed);
        configuration.setAsyncTaskInvokerTaskExecutor(managed);
        configuration.setAsyncExecutor(new ManagedJobExecutor(jobs(), threads, managed));
        configuration.setAsyncExecutorActivate(true);
        EngineSettings.apply(configuration, delegates());
        ProcessEngine built = configuration.buildProcessEngine();
        EngineSettings.deploy(built);
        return built;
    }

    @PreDestroy
    void stop() {
        ProcessEngine running = engine;
        if (running != null) {
            try (EngineDoor door = EngineDoor.open()) {
                running.close();
            }
        }
    }

    @Produces
    @ApplicationScoped
    public ProcessEngine processEngine() {
        ProcessEngine running = engine;
        if (running == null) {
            throw new IllegalStateException("the process engine is not running");
        }
        return running;
    }

    @Produces
    @ApplicationScoped
    public DmnDecisionService decisions() {
        return EngineSettings.decisions(processEngine());
    }

    /** A killed server's jobs are taken over after minutes; by default they would lie locked for an hour. */
    private static AsyncJobExecutorConfiguration jobs() {
        var jobs = new AsyncJobExecutorConfiguration();
        jobs.setAsyncJobLockTime(Duration.ofMinutes(2));
        jobs.setTimerLockTime(Duration.ofMinutes(2));
        jobs.setUnlockOwnedJobs(true);
        return jobs;
    }

    /** {@code AssessRisk} is {@code ${assessRisk}}; the closed list of what a model may call. */
    private Map<String, Step> delegates() {
        Map<String, Step> delegates = new HashMap<>();
        for (Instance.Handle<Step> handle : steps.handles()) {
            String name = handle.getBean().getBeanClass().getSimpleName();
            delegates.put(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), handle.get());
        }
        return delegates;
    }
}
