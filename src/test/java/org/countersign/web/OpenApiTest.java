package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Holds the OpenAPI document against the handlers: all that is there, and nothing else. */
class OpenApiTest {
    private static final String FORM = "multipart/form-data";
    private static final Map<Permission, String> SCOPES = Map.of(
            Permission.READ, "read",
            Permission.REVIEW, "review",
            Permission.APPROVE, "approve",
            Permission.EDIT_RULES, "rules",
            Permission.ADMINISTER, "admin",
            Permission.WATCH, "metrics");

    @Test
    void itHasEachHandlerAndNothingElse() {
        assertThat(Described.operations().keySet()).isEqualTo(handlers().keySet());
    }

    @Test
    void itHasEachParameterAndNothingElse() {
        handlers()
                .forEach((operation, handler) ->
                        assertThat(described(operation)).as(operation).isEqualTo(parameters(handler)));
    }

    @Test
    void itSaysWhichScopeEachHandlerNeeds() {
        handlers().forEach((operation, handler) -> assertThat(Described.operations()
                        .get(operation)
                        .at("/security/0/token/0")
                        .stringValue())
                .as(operation)
                .isEqualTo(SCOPES.get(handler.getAnnotation(Needs.class).value())));
    }

    @Test
    void itSaysWhatKindOfContentEachHandlerTakesAndGives() {
        handlers().forEach((operation, handler) -> {
            JsonNode described = Described.operations().get(operation);
            RequestMapping mapping = mapping(handler);
            assertThat(Set.copyOf(described.at("/requestBody/content").propertyNames()))
                    .as(operation)
                    .isEqualTo(Set.of(mapping.consumes()));
            String given = mapping.produces().length > 0
                    ? mapping.produces()[0]
                    : onClass(handler).produces().length > 0
                            ? onClass(handler).produces()[0]
                            : "application/octet-stream";
            JsonNode answers = described.get("responses");
            JsonNode good = answers.has("200") ? answers.get("200") : answers.get("201");
            assertThat(good.get("content").propertyNames()).as(operation).containsExactly(given);
        });
    }

    @Test
    void eachExampleIsOneOfItsSchema() {
        Described.DOCUMENT.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getValue().has("examples")) {
                schema.getValue()
                        .get("examples")
                        .forEach(example -> Described.fits(schema.getValue(), example.toString()));
            }
        });
    }

    @Test
    void anAnswerThatIsNotDescribedIsNoticed() {
        String more = "{\"count\": 1, \"head\": \"" + "0".repeat(64) + "\", \"more\": 2}";
        assertThatThrownBy(() -> Described.fits(Described.DOCUMENT.at("/components/schemas/Anchor"), more))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void eachReferenceLeadsSomewhere() {
        assertThat(Described.DOCUMENT.findValues("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        Described.DOCUMENT
                                .at(reference.stringValue().substring(1))
                                .isMissingNode())
                .as(reference.stringValue())
                .isFalse());
    }

    /** The parameters that the document gives, with those of a form, but without what only the server looks at. */
    private static Set<String> described(String operation) {
        JsonNode described = Described.operations().get(operation);
        Set<String> names = new TreeSet<>();
        described.path("parameters").forEach(parameter -> {
            JsonNode resolved = Described.resolved(parameter);
            names.add(resolved.get("in").stringValue() + " "
                    + resolved.get("name").stringValue());
        });
        Described.resolved(described.at("/requestBody/content").path(FORM).path("schema"))
                .path("properties")
                .propertyNames()
                .forEach(name -> names.add("form " + name));
        if (described.get("responses").has("304")) {
            assertThat(names.remove("header If-None-Match")).isTrue();
        }
        return names;
    }

    private static Set<String> parameters(Method handler) {
        boolean form = Arrays.asList(mapping(handler).consumes()).contains(FORM);
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : handler.getParameters()) {
            if (parameter.isAnnotationPresent(PathVariable.class)) {
                names.add("path " + parameter.getName());
            } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                names.add((form ? "form " : "query ") + parameter.getName());
            } else if (parameter.isAnnotationPresent(RequestHeader.class)) {
                names.add(
                        "header " + parameter.getAnnotation(RequestHeader.class).name());
            }
        }
        return names;
    }

    private static Map<String, Method> handlers() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        Map<String, Method> handlers = new TreeMap<>();
        scan.findCandidateComponents("org.countersign.web").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .forEach(method -> handlers.put(operation(method), method));
        return handlers;
    }

    private static String operation(Method handler) {
        String path =
                onClass(handler).path()[0] + String.join("", mapping(handler).path());
        return mapping(handler).method()[0] + " "
                + path.substring(Described.API.length()).replace("{*", "{");
    }

    private static RequestMapping mapping(Method handler) {
        return AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
    }

    private static RequestMapping onClass(Method handler) {
        return AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), RequestMapping.class);
    }
}
