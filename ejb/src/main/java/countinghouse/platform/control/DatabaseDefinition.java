package countinghouse.platform.control;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/** The one pool, for JPA and the workflow engine alike: they share connection and transaction. The second lock stands before it. */
@Singleton
@DataSourceDefinition(
        name = "java:app/jdbc/countinghouse",
        className = "countinghouse.platform.sql.GuardedDataSource",
        url = "${ENV=DB_URL}",
        user = "${ENV=DB_USER}",
        password = "${ENV=DB_PASSWORD}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        initialPoolSize = 4,
        minPoolSize = 4,
        maxPoolSize = 48,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.MySQLConnectionValidation",
            "fish.payara.fail-all-connections=true",
            // a round trip before each use costs a twentieth of the server; after a restart of the database all are let
            // go at the first failure
            "fish.payara.validate-atmost-once-period-in-seconds=10"
        })
public class DatabaseDefinition {}
