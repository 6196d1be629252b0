package org.countersign.web.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.countersign.facts.Model;
import org.countersign.kit.Kit;
import org.countersign.vocabulary.Vocabulary;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The workbook that asks a vendor for all that the policy looks at, to be saved and sent. */
public final class BlankKit {
    private BlankKit() {}

    /** Of the model by its word in lower case. */
    public static ResponseEntity<byte[]> of(String word, Vocabulary vocabulary) throws IOException {
        Model model = Arrays.stream(Model.values())
                .filter(each -> word(each).equals(word))
                .findFirst()
                .orElseThrow(Shelf::missing);
        return Saved.as(Kit.name(model), MediaType.valueOf(Saved.XLSX), Kit.workbook(vocabulary, model));
    }

    public static String word(Model model) {
        return model.name().toLowerCase(Locale.ROOT);
    }
}
