package countinghouse.underwriting.gateway;

/**
 * What a person is asked to do at the provider's page: to show that a credit card is theirs.
 *
 * @param reference our own id of this check, the same on a retry (1 to 64 printable ASCII characters)
 * @param holderName the name that the card must be in
 * @param language of the page: {@code en} or {@code zh-CN}
 * @param returnOrigin scheme, host and port of our page that frames the provider's and is told when it is done
 */
public record CardPageRequest(String reference, String holderName, String language, String returnOrigin) {

    @Override
    public String toString() {
        return "CardPageRequest[" + reference + "]";
    }
}
