package org.countersign.workbench.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.facts.Law;
import org.countersign.facts.Threshold;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.Rule;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.Options;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;
import org.jspecify.annotations.Nullable;

/** All that a policy says, thing by thing. */
final class Items {

    private final List<Item> items = new ArrayList<>();

    private Items() {}

    static List<Item> of(Policy policy) {
        Items all = new Items();
        all.add(Item.Kind.POLICY, "policy", policy.name(), head(policy));
        policy.areas().forEach((id, title) -> all.add(Item.Kind.AREA, id, title, Map.of("title", title)));
        policy.checks().forEach(all::check);
        policy.thresholds().values().forEach(all::threshold);
        policy.laws().forEach(all::law);
        policy.vocabulary().questions().values().forEach(point -> all.point(Item.Kind.QUESTION, point));
        policy.vocabulary().clauses().values().forEach(point -> all.point(Item.Kind.CONTRACT_POINT, point));
        policy.vocabulary().registers().values().forEach(all::register);
        return List.copyOf(all.items);
    }

    private void add(Item.Kind kind, String id, String title, Map<String, String> settings) {
        items.add(new Item(kind, id, id, title, settings));
    }

    private static Map<String, String> head(Policy policy) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("name", policy.name());
        head.put("version", policy.version());
        head.put("effective", policy.effective().toString());
        return head;
    }

    private void check(Check check) {
        add(Item.Kind.CHECK, check.id(), check.page().title(), settings(check.page()));
        check.rules().rules().forEach(rule -> rule(check, rule));
    }

    private static Map<String, String> settings(Page page) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("area", page.area());
        settings.put("title", page.title());
        settings.put("models", joined(page.models()));
        settings.put("mandatory", yesNo(page.mandatory()));
        settings.put("optional", yesNo(page.optional()));
        settings.put("waivable", yesNo(page.waivable()));
        settings.put("contradiction", yesNo(page.contradiction()));
        settings.put("evidence", joined(page.evidence()));
        settings.put("uses", joined(page.uses()));
        settings.put("standards", joined(page.standards()));
        settings.put("owner", page.owner());
        settings.put("since", page.since());
        settings.put("from", text(page.from()));
        settings.put("until", text(page.until()));
        settings.put("position", page.position());
        settings.put("fallback", text(page.fallback()));
        settings.put("approver", text(page.approver()));
        settings.put("fix", page.fix());
        settings.put("ask", page.ask());
        settings.put("text", page.text());
        return settings;
    }

    private void rule(Check check, Rule rule) {
        RuleLines lines = RuleLines.of(check.rules().textOf(rule));
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("when", lines.when());
        settings.put("then", lines.then());
        items.add(new Item(Item.Kind.RULE, rule.name(), check.id(), rule.name(), settings));
    }

    private void threshold(Threshold threshold) {
        String value = threshold.value().toPlainString() + " " + threshold.unit();
        add(Item.Kind.THRESHOLD, threshold.key(), threshold.key(), Map.of("value", value));
    }

    private void law(Law law) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("assignment", law.assignment());
        settings.put("leasing licence", law.leasingLicence());
        settings.put("why", law.why());
        settings.put("signature form", text(law.signatureForm()));
        settings.put("moral rights", text(law.moralRights()));
        settings.put("data transfer", text(law.dataTransfer()));
        settings.put("access", text(law.access()));
        add(Item.Kind.LAW, law.country(), law.country(), settings);
    }

    private void point(Item.Kind kind, Point point) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("asks", point.ask());
        settings.put("other wordings", String.join("\n", point.also()));
        settings.put("type", point.type());
        settings.put("options", options(point.options()));
        settings.put("unit", text(point.unit()));
        settings.put("good answer", text(point.good()));
        settings.put("models", joined(new TreeSet<>(point.models())));
        settings.put("in the kit", yesNo(point.inKit()));
        add(kind, point.id(), point.ask(), settings);
    }

    private void register(RegisterKind register) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("title", register.title());
        settings.put("other names", joined(register.called()));
        settings.put("about", register.about());
        settings.put("models", joined(new TreeSet<>(register.models())));
        register.fields().forEach(field -> settings.put("field " + field.name(), words(field)));
        add(Item.Kind.REGISTER, register.id(), register.title(), settings);
    }

    private static String words(Field field) {
        return field.header() + "\n" + String.join("\n", field.also()) + "\n" + options(field.options());
    }

    private static String options(Options options) {
        return options.words().entrySet().stream()
                .map(option -> option.getKey() + ": " + joined(option.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String joined(Collection<?> words) {
        return words.stream().map(Objects::toString).collect(Collectors.joining(", "));
    }

    private static String yesNo(boolean flag) {
        return flag ? "yes" : "no";
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
