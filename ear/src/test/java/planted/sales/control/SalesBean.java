package planted.sales.control;

import planted.ledger.control.LedgerBean;

/** Reaches into another context's room. */
public class SalesBean {
    public LedgerBean ledger;
}
