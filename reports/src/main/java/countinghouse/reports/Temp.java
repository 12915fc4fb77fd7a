package countinghouse.reports;

@jakarta.ejb.Stateless
public class Temp {}
