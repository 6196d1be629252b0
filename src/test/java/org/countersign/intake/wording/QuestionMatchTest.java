package org.countersign.intake.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.intake.RealQuestionnaires;
import org.countersign.intake.settle.Queries;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.junit.jupiter.api.Test;

/** How well the questions of real questionnaires are found in the bank by their words alone. */
class QuestionMatchTest {
    private static final int NEAR = 45;
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));

    /** A labelled wording with what was proposed for it. */
    private record Tried(String label, Set<String> right, boolean taken, List<Nearness.Near> proposed) {

        boolean isAsked() {
            return !right.contains("none");
        }

        boolean isProposed() {
            return !proposed.isEmpty();
        }

        /** Near enough that hardly any is wrong. */
        boolean isNear() {
            return isProposed() && proposed.get(0).percent() >= NEAR;
        }

        boolean nearAndRight() {
            return isNear() && first();
        }

        boolean first() {
            return isProposed() && right.contains(proposed.get(0).point().id());
        }

        boolean within() {
            return proposed.stream()
                    .anyMatch(near -> right.contains(near.point().id()));
        }
    }

    private static List<Tried> tried() {
        PointBank bank = new PointBank(VOCABULARY.questions().values());
        QuestionFinder finder = new QuestionFinder(VOCABULARY, bank, new Queries(Map.of()));
        Map<String, Map<String, String>> wordings = new HashMap<>();
        List<Tried> tried = new ArrayList<>();
        for (String[] label : RealQuestionnaires.labels()) {
            String wording = wordings.computeIfAbsent(label[0], RealQuestionnaires::wordings)
                    .get(label[1]);
            assertThat(wording).as("the wording of %s %s", label[0], label[1]).isNotNull();
            tried.add(new Tried(
                    label[0] + " " + label[1],
                    Set.of(label[2].split("\\|")),
                    bank.worded(wording).isPresent(),
                    finder.proposals(wording)));
        }
        return tried;
    }

    @Test
    void theRightQuestionIsProposedForMostWordingsOfRealQuestionnaires() {
        List<Tried> all = tried();
        assertThat(all).hasSize(150);
        print("tuned on", half(all, 0));
        List<Tried> measured = half(all, 1);
        print("measured", measured);

        // Nothing is taken by its meaning, so what must hold is that what is proposed is worth a person's time.
        assertThat(share(measured, Tried::isAsked, Tried::within)).isGreaterThan(0.7);
        assertThat(share(measured, Tried::isProposed, Tried::within)).isGreaterThan(0.7);
        assertThat(share(measured, Tried::isNear, Tried::first)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void nothingIsTakenForAQuestionThatItDoesNotAsk() {
        List<Tried> taken = tried().stream().filter(Tried::taken).toList();
        System.out.println("Questions: taken by wording alone: " + taken.size() + " of 150");
        assertThat(taken)
                .allSatisfy(each -> assertThat(each.first()).as(each.label()).isTrue());
    }

    private static List<Tried> half(List<Tried> all, int odd) {
        List<Tried> half = new ArrayList<>();
        for (int index = odd; index < all.size(); index += 2) {
            half.add(all.get(index));
        }
        return half;
    }

    private static double share(
            List<Tried> all, java.util.function.Predicate<Tried> of, java.util.function.Predicate<Tried> which) {
        List<Tried> some = all.stream().filter(of).toList();
        return (double) some.stream().filter(which).count() / some.size();
    }

    private static void print(String name, List<Tried> tried) {
        System.out.printf(
                Locale.ROOT,
                "Questions, %s half: of %d that the bank asks, first place %.0f %%, within three %.0f %%, proposed at all %.0f %%;"
                        + " of %d proposals the first is right in %.0f %%, one of three in %.0f %%; of %d that it does not ask,"
                        + " %.0f %% are rightly left alone; from %d %% nearness on precision %.2f at recall %.2f%n",
                name,
                tried.stream().filter(Tried::isAsked).count(),
                100 * share(tried, Tried::isAsked, Tried::first),
                100 * share(tried, Tried::isAsked, Tried::within),
                100 * share(tried, Tried::isAsked, Tried::isProposed),
                tried.stream().filter(Tried::isProposed).count(),
                100 * share(tried, Tried::isProposed, Tried::first),
                100 * share(tried, Tried::isProposed, Tried::within),
                tried.stream().filter(each -> !each.isAsked()).count(),
                100 * share(tried, each -> !each.isAsked(), each -> !each.isProposed()),
                NEAR,
                share(tried, Tried::isNear, Tried::first),
                share(tried, Tried::isAsked, Tried::nearAndRight));
        if (Boolean.getBoolean("countersign.show")) {
            tried.stream()
                    .filter(each -> each.isAsked() ? !each.first() : each.isProposed())
                    .forEach(each -> System.out.println("   " + each.label() + " " + each.right() + " <- "
                            + each.proposed().stream()
                                    .map(near -> near.point().id() + " " + near.percent())
                                    .toList()));
        }
    }
}
