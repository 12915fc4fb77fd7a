package countinghouse.platform.control;

import countinghouse.platform.Outbox;
import countinghouse.platform.Vault;
import countinghouse.platform.gateway.KeyManagement;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What the steps of a rotation work with. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RotationTools {
    @Inject
    private Vault vault;

    @Inject
    private KeyManagement management;

    @Inject
    private Outbox outbox;

    @Resource
    private SessionContext session;

    public Vault vault() {
        return vault;
    }

    public KeyManagement management() {
        return management;
    }

    public Outbox outbox() {
        return outbox;
    }

    /** Nothing of the running transaction is to stay. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void undo() {
        session.setRollbackOnly();
    }
}
