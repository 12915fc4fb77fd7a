package planted.sales;

/** A face that a lower context must not know. */
public interface Sales {}
