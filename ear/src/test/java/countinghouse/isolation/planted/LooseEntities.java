package countinghouse.isolation.planted;

import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import org.eclipse.persistence.descriptors.RelationalDescriptor;
import org.eclipse.persistence.internal.jpa.EntityManagerFactoryImpl;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.MySQLPlatform;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Project;
import org.eclipse.persistence.sessions.server.Server;

/** A persistence unit of its own, over the product's pool, that knows {@link LooseProduct}. */
@Singleton
public class LooseEntities {
    private EntityManagerFactoryImpl unit;

    public EntityManager entities() {
        if (unit == null) {
            DatabaseLogin login = new DatabaseLogin(new MySQLPlatform());
            login.setConnector(new JNDIConnector("java:app/jdbc/countinghouse"));
            login.setUsesExternalConnectionPooling(true);
            Project project = new Project(login);
            project.addDescriptor(product());
            Server session = project.createServerSession();
            session.setLogLevel(8);
            session.login();
            unit = new EntityManagerFactoryImpl((AbstractSession) session);
        }
        return unit.createEntityManager();
    }

    private static RelationalDescriptor product() {
        RelationalDescriptor product = new RelationalDescriptor();
        product.setJavaClass(LooseProduct.class);
        product.setAlias("LooseProduct");
        product.setTableName("product");
        product.setPrimaryKeyFieldName("product.id");
        product.addDirectMapping("id", "product.id");
        product.addDirectMapping("name", "product.name");
        return product;
    }
}
