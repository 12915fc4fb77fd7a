package countinghouse.model;

/** The product does not do what the model says, or does not keep what must hold. */
final class Disagreement extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Disagreement(String what) {
        super(what);
    }

    /** @throws Disagreement unless both say the same when written out */
    static void unless(Object model, Object product, String of) {
        if (!String.valueOf(model).equals(String.valueOf(product))) {
            throw new Disagreement(of + ": the model says " + model + ", the product " + product);
        }
    }
}
