package org.countersign.bench.byhand;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Law;
import org.countersign.facts.Person;
import org.countersign.facts.Vendor;
import org.jspecify.annotations.Nullable;

/** Whether people were verified, screened and trained, and from where they work, by hand. */
final class PeopleChecks {

    private PeopleChecks() {}

    private static List<Person> active(Desk desk) {
        return desk.people.stream()
                .filter(person -> person.activeOn(desk.today))
                .toList();
    }

    private static List<Person> onRoster(Desk desk) {
        return desk.has("roster") ? active(desk) : List.of();
    }

    static void sec06(Desk desk, Marks marks) {
        for (Person person : onRoster(desk)) {
            boolean verified = Boolean.TRUE.equals(person.identityVerified());
            boolean unverified = Boolean.FALSE.equals(person.identityVerified());
            boolean onSite = Boolean.FALSE.equals(person.remote());
            boolean refused = "refused".equals(person.screening());
            boolean screened = "done".equals(person.screening())
                    && isRecent(desk, person.screenedOn(), person.monthsSinceScreening(desk.today), "screening.months");
            boolean open = person.screening() == null || "pending".equals(person.screening());
            boolean stale = "done".equals(person.screening()) && !screened;
            Points.markIf((unverified && !onSite) || refused, marks::red, person);
            Points.markIf(!(verified || unverified) || (unverified && onSite) || open || stale, marks::amber, person);
            Points.markIf(verified && screened, marks::green, person);
        }
    }

    static void sec07(Desk desk, Marks marks) {
        for (Person person : onRoster(desk)) {
            boolean recent =
                    isRecent(desk, person.trainedOn(), person.monthsSinceTraining(desk.today), "training.months");
            Points.markIf(recent, marks::green, person);
            Points.markIf(!recent, marks::amber, person);
        }
    }

    static boolean isRecent(Desk desk, @Nullable LocalDate day, @Nullable Integer months, String limit) {
        return day != null && months != null && !day.isAfter(desk.today) && months <= desk.whole(limit);
    }

    static void sec09(Desk desk, Marks marks) {
        active(desk).forEach(person -> country(desk, marks, person, person.country()));
        onRoster(desk).stream().filter(person -> person.country() == null).forEach(marks::amber);
        Vendor vendor = desk.vendor;
        if (vendor != null && vendor.country() != null) {
            country(desk, marks, vendor, vendor.country());
        } else if (desk.has("roster")) {
            desk.register("engagement").forEach(marks::amber);
        }
    }

    private static void country(Desk desk, Marks marks, Fact about, @Nullable String country) {
        if (country == null) {
            return;
        }
        Law law = desk.law(country);
        if (law == null || law.access() == null) {
            marks.green(about);
        } else if (law.access().equals("embargoed")) {
            marks.red(about);
        } else if (law.access().equals("of concern") && desk.engagement != null) {
            ofConcern(marks, about, desk.engagement);
        }
    }

    private static void ofConcern(Marks marks, Fact about, Engagement engagement) {
        if (Boolean.FALSE.equals(engagement.bulkSensitiveData()) || Boolean.TRUE.equals(engagement.cisaMeasures())) {
            marks.green(about);
        } else if (engagement.bulkSensitiveData() == null) {
            marks.grey(about);
        } else {
            marks.red(about);
        }
    }

    static void san02(Desk desk, Marks marks) {
        for (Person person : onRoster(desk)) {
            if (person.isEmbedded()) {
                List<Boolean> known = Stream.<@Nullable Boolean>of(
                                person.identityMismatch(), person.multiCountryLogins(), person.cryptoPaid())
                        .filter(each -> each != null)
                        .toList();
                long points = known.stream().filter(Boolean::booleanValue).count();
                boolean several = points >= desk.whole("verification.points.red");
                Points.markIf(several, marks::red, person);
                Points.markIf(!several && (points > 0 || known.size() < 3), marks::amber, person);
                Points.markIf(points == 0 && known.size() == 3, marks::green, person);
            }
        }
    }
}
