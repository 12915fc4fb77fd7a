package countinghouse.devices.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import countinghouse.devices.Checklist.Item;
import countinghouse.devices.Devices.TerminalModel;
import countinghouse.devices.ModelSheet;
import countinghouse.tenancy.CountryPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelReaderTest {
    private static final Path POCKET = Path.of("src/main/resources/countinghouse/devices/models/POCKET.json");

    @TempDir
    Path folder;

    @Test
    void every_model_of_the_product_is_on_offer_in_both_countries_with_price_and_rent() {
        for (String country : List.of("US", "CN")) {
            List<TerminalModel> models = Models.in(CountryPacks.of(country));
            assertEquals(
                    ModelSheet.DRAWINGS,
                    models.stream().map(TerminalModel::code).toList());
            for (TerminalModel model : models) {
                assertTrue(model.price() > 0 && model.monthlyRent() > 0, country + " " + model.code());
            }
        }
    }

    @Test
    void checklist_follows_from_what_the_model_has() {
        Set<Item> always = EnumSet.of(Item.PAYMENT, Item.VOID, Item.REFUND);
        assertEquals(always, Models.items("POCKET"));
        assertTrue(Models.items("COUNTER").contains(Item.PRINT));
        assertTrue(Models.items("TILL").containsAll(EnumSet.of(Item.PRINT, Item.SCAN)));
        assertEquals(always, Models.items("GONE"), "a model that left the catalogue still pays, voids and refunds");
    }

    @Test
    void further_model_comes_from_the_operators_folder_and_one_of_the_same_code_stands_in() throws IOException {
        String pocket = Files.readString(POCKET);
        Files.writeString(
                folder.resolve("RUGGED.json"), pocket.replace("\"code\": \"POCKET\"", "\"code\": \"RUGGED\""));
        Files.writeString(folder.resolve("POCKET.json"), pocket.replace("\"en\": \"Pocket\"", "\"en\": \"Pocket 2\""));
        var models = ModelReader.withFolder(folder);

        assertEquals(ModelSheet.DRAWINGS.size() + 1, models.size());
        assertEquals("POCKET", models.get("RUGGED").drawing());
        assertEquals("Pocket 2", models.get("POCKET").name().en());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"code\": \"POCKET\"|\"code\": \"pocket\"|code is none of",
                "\"code\": \"POCKET\"|\"code\": \"POCKETS\"|it is for model POCKETS",
                "\"drawing\": \"POCKET\"|\"drawing\": \"TABLET\"|drawing TABLET is unknown",
                "\"en\": \"Pocket\"|\"en\": \" \"|words in both languages",
                "\"country\": \"CN\"|\"country\": \"US\"|prices name a country twice",
                "\"country\": \"CN\"|\"country\": \"China\"|country China is unknown",
                "\"minor\": 7900|\"minor\": -1|a price is below zero",
                "\"CAMERA\"|\"LASER\"|LASER",
                "\"TABLE\"|\"TABEL\"|TABEL",
                "\"printer\": false,|\"printer\": false, \"colour\": 1,|colour",
                "\"printer\": false,|\"members2\": false,|printer"
            })
    void a_fault_is_one_sentence_that_names_file_and_fault(String right, String wrong, String said) throws IOException {
        String json = Files.readString(POCKET);
        assertTrue(json.contains(right), right);
        String told = assertThrows(
                        IllegalStateException.class, () -> ModelReader.read("POCKET.json", json.replace(right, wrong)))
                .getMessage();
        assertTrue(told.startsWith("terminal model POCKET.json: "), told);
        assertTrue(told.contains(said), told);
    }
}
