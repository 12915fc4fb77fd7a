package countinghouse.model;

import countinghouse.incontainer.Shops;
import countinghouse.inventory.Inventory;
import countinghouse.model.planted.EarlyBooks;
import countinghouse.model.planted.LooseRefunds;
import countinghouse.payments.CardPayments;
import countinghouse.payments.Disputes;
import countinghouse.payments.Payments;
import countinghouse.payments.Refunds;
import countinghouse.payments.control.AcquirerDesk;
import countinghouse.payments.control.CardPaymentSteps;
import countinghouse.payments.control.InstructionSteps;
import countinghouse.payments.control.RefundAnswers;
import countinghouse.payments.control.RefundSteps;
import countinghouse.platform.WorkHandler;
import countinghouse.platform.control.WorkRunner;
import countinghouse.sales.Sales;
import countinghouse.sales.control.SaleOpening;
import countinghouse.settlement.MoneyDesk;
import countinghouse.settlement.PricePlans;
import countinghouse.settlement.Settlement;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** The product's faces; and its steps one by one, for servers that die between two of them. */
@Dependent
public class Tools {
    @Inject
    Shops shops;

    @Inject
    CardPayments cards;

    @Inject
    Payments payments;

    @Inject
    Refunds refunds;

    @Inject
    Disputes disputes;

    @Inject
    Sales sales;

    @Inject
    Inventory inventory;

    @Inject
    PricePlans plans;

    @Inject
    Settlement settlement;

    @Inject
    MoneyDesk desk;

    @Inject
    CardPaymentSteps paymentSteps;

    @Inject
    InstructionSteps instructionSteps;

    @Inject
    RefundSteps refundSteps;

    @Inject
    RefundAnswers refundAnswers;

    @Inject
    SaleOpening saleOpening;

    @Inject
    AcquirerDesk acquirer;

    @Inject
    WorkRunner runner;

    @Inject
    @Any
    Instance<WorkHandler> handlers;

    @Inject
    EarlyBooks earlyBooks;

    @Inject
    LooseRefunds looseRefunds;

    @Resource
    ManagedExecutorService threads;
}
