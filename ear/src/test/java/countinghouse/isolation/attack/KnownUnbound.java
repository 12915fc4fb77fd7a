package countinghouse.isolation.attack;

import java.util.Set;

/** {@link KnownList}, for the platform's people. */
final class KnownUnbound {
    /** What passes while no merchant's tenant is bound, by its reason; the texts are held by the test of what EclipseLink writes. */
    static final Set<String> REASONS = Set.of(
            "QueueCase.list: the underwriters' queue",
            "QueueCase.byNewest: the same, what came last first",
            "QueueCase.byVolume: the same, the largest first",
            "QueueCase.byRisk: the same, the riskiest first",
            "QueueCase.found: how many cases a saved view finds",
            "QueueCase.tally: how many open cases there are of each kind",
            "QueueCase.audited: merchants whose trail an auditor may open",
            "QueueCase.ofTenant: whether there is such a merchant, before it is bound",
            "OrderEntry.all: orders to fulfil, for logistics",
            "DoubtEntry.all: payments that the acquirer has not answered, for the operator",
            "QueueCase.tenant: whose a case is, before its tenant is bound",
            "DoubtEntry.tenant: whose a doubt is, before its tenant is bound",
            "OrderEntry.tenant: whose an order is, before its tenant is bound",
            "QueueCase.count: how many cases wait",
            "QueueCase.overdue: how many are late",
            "QueueCase.decidedSince: how many were decided",
            "QueueCase.minutes: how long decisions take",
            "QueueCase.decidedIn: how many were decided in a country, for those who apply",
            "QueueCase.minutesIn: how long decisions take in a country, for those who apply",
            "DeviceUnit.inStock: units that nobody holds",
            "DeviceUnit.counts: how many units there are of a model",
            "PersonSession.forgotten: ends sessions that nobody came back to",
            "PersonSession.old: removes sessions that ended long ago",
            "PasswordReset.expired: removes links that no longer work",
            "KnownDevice.old: forgets browsers that were not used for long",
            "removes failed tries after a day",
            "the rotation that is asked for",
            "published lists that everybody is asked for in",
            "QueueCase.after: whose cases are screened again when a list has changed",
            "CaseAlert.all: approved merchants who resemble somebody that a list has added",
            "CaseMark.shared: how many other applications have given the same",
            "CaseMark.inStage: how many of them were declined",
            "CaseMark.alike: which they are, for the underwriters' page",
            "closes of days that are late, have failed or were given up, for the operator",
            "how many of them there are",
            "how many days were closed lately",
            "merchants whose money desk the operator may open",
            "changed accounts that wait for a second person, for the operator",
            "ids of merchants: whose a line of the acquirer's report is");

    private KnownUnbound() {}
}
