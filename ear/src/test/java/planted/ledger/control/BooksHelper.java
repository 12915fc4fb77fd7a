package planted.ledger.control;

/** A name that says nothing. */
public class BooksHelper {}
