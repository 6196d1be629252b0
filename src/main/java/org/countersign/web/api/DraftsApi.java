package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.drafting.Forms;
import org.countersign.web.api.format.DraftJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.ThresholdJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.rules.DraftWords;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Thresholds, settings and texts of a draft, for its author; what is sent is true afterwards, however often. */
@RestController
@RequestMapping(path = Answers.API + "/policy/proposals/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
final class DraftsApi {
    private static final String TEXT = "text";
    private static final Set<String> FLAGS = Set.of("yes", "no");

    private final DraftWords words;

    DraftsApi(DraftWords words) {
        this.words = words;
    }

    @GetMapping("/thresholds")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> thresholds(@PathVariable int number, Principal who) {
        return Answers.of(ListJson.whole(words.thresholds(number, who.getName()).stream()
                .map(ThresholdJson::of)
                .toList()));
    }

    @PutMapping(path = "/thresholds/{key}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> threshold(
            @PathVariable int number, @PathVariable String key, InputStream body, Principal who) throws IOException {
        ThresholdJson.ThresholdRequest sent = Fields.body(body, ThresholdJson.ThresholdRequest.class);
        Fields fields = new Fields();
        String value = fields.text("value", sent.value(), Fields.LONGEST_TEXT);
        String why = fields.text("why", sent.why(), Fields.LONGEST_TEXT);
        String source = fields.text("source", sent.source(), Fields.LONGEST_TEXT);
        fields.check();
        Forms.ThresholdRow given = new Forms.ThresholdRow(key, value, "", why, source);
        refuse("value", words.setThreshold(number, given, who.getName()));
        return Answers.of(ThresholdJson.of(words.threshold(number, key, who.getName())));
    }

    @GetMapping("/checks/{check}")
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> check(@PathVariable int number, @PathVariable String check, Principal who)
            throws IOException {
        return Answers.of(DraftJson.of(words.check(number, check, who.getName())));
    }

    @PatchMapping(path = "/checks/{check}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.EDIT_RULES)
    ResponseEntity<String> setCheck(
            @PathVariable int number, @PathVariable String check, InputStream body, Principal who) throws IOException {
        DraftJson.DraftRequest sent = Fields.body(body, DraftJson.DraftRequest.class);
        Map<String, String> given = new HashMap<>(Objects.requireNonNullElse(sent.settings(), Map.of()));
        mustBeSettings(given, words.check(number, check, who.getName()));
        if (sent.text() != null) {
            given.put(TEXT, sent.text());
        }
        refuse("settings", words.setCheck(number, check, given, who.getName()));
        return check(number, check, who);
    }

    /** A page offers only what may be; a program is told what may not. */
    private static void mustBeSettings(Map<String, String> given, DraftWords.CheckWords check) {
        Map<String, Boolean> flags = check.settings().stream()
                .collect(Collectors.toMap(Forms.SettingField::key, Forms.SettingField::isFlag));
        Fields fields = new Fields();
        new TreeMap<>(given).forEach((key, value) -> {
            Boolean flag = flags.get(key);
            if (flag == null) {
                fields.wrong("settings." + key, "is no setting of a check");
            } else if (flag && !FLAGS.contains(value)) {
                fields.wrong("settings." + key, "is neither yes nor no");
            }
        });
        fields.check();
    }

    private static void refuse(String field, List<String> wrong) {
        Fields fields = new Fields();
        wrong.forEach(each -> fields.wrong(field, each));
        fields.check();
    }
}
