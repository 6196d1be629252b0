package org.countersign.bench.byhand;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Answer;
import org.countersign.facts.Attestation;
import org.countersign.facts.Colour;
import org.countersign.facts.Device;
import org.countersign.facts.Person;
import org.jspecify.annotations.Nullable;

/** The area data security, by hand. */
final class DataSecurity {

    private static final List<String> ALL = List.of("CRT-01", "CRT-02", "CRT-04", "CRT-07", "CRT-09", "CRT-10");
    private static final List<String> BREAKING = List.of("CRT-01", "CRT-07", "CRT-09", "CRT-10");
    private static final Map<String, List<String>> NEEDED = Map.of(
            "soc2", List.of("CRT-01", "CRT-02", "CRT-04", "CRT-07"),
            "iso27001", List.of("CRT-07", "CRT-09", "CRT-10"));

    private DataSecurity() {}

    static void sec01(Desk desk, Marks marks) {
        int privileged = desk.whole("access.review.privileged.days");
        int ordinary = desk.whole("access.review.days");
        for (AccessGrant account : desk.accounts) {
            if (account.openOn(desk.today)) {
                openAccount(desk, marks, account, privileged, ordinary);
            } else if (desk.has("access")) {
                marks.green(account);
            }
        }
        desk.no("MFA").forEach(marks::red);
        desk.answers("MFA").stream().filter(Answer::isPartly).forEach(marks::amber);
    }

    private static void openAccount(Desk desk, Marks marks, AccessGrant account, int privileged, int ordinary) {
        boolean known = account.kind() != null || account.person() != null;
        boolean signIn = account.isService() || (isTrue(account.mfa()) && isTrue(account.sso()));
        Integer days = account.daysUnreviewed(desk.today);
        boolean reviewed = days != null && days <= (isFalse(account.privileged()) ? ordinary : privileged);
        // An account that is not privileged and was reviewed within the shorter time counts as reviewed in any case.
        boolean inTime = reviewed || (days != null && days <= privileged);
        boolean held = !desk.isOfProject(account);
        Points.markIf(
                held && (account.isShared() || (!account.isService() && isFalse(account.mfa()))), marks::red, account);
        Points.markIf(held && (!known || !signIn || !isTrue(account.roleBased()) || !reviewed), marks::amber, account);
        if (known && signIn && isTrue(account.roleBased()) && inTime && !account.isShared() && desk.has("access")) {
            marks.green(account);
        }
    }

    static void sec02(Desk desk, Marks marks) {
        desk.devices.forEach(device -> device(desk, marks, device));
        for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
            if (person.isEmbedded() && person.activeOn(desk.today) && !holdsDevice(desk, person)) {
                Points.markIf(desk.has("devices") || desk.maybe("devices", person), marks::amber, person);
            }
        }
        devicePolicy(desk, marks);
    }

    private static void device(Desk desk, Marks marks, Device device) {
        boolean managed = isTrue(device.managed());
        if (!device.heldOn(desk.today)) {
            Points.markIf(desk.has("devices"), marks::green, device);
        } else if (managed && isTrue(device.encrypted()) && isTrue(device.edr())) {
            Points.markIf(desk.hasAll("roster", "devices"), marks::green, device);
        } else if (isFalse(device.managed()) && "personal".equals(device.ownership()) && isTrue(device.holdsData())) {
            Points.markIf(!desk.isOfProject(device), marks::red, device);
        } else {
            Points.markIf(!desk.isOfProject(device), marks::amber, device);
        }
    }

    private static boolean holdsDevice(Desk desk, Person person) {
        for (Device device : desk.devicesOf(person)) {
            if (device.heldOn(desk.today)) {
                return true;
            }
        }
        return false;
    }

    private static void devicePolicy(Desk desk, Marks marks) {
        boolean given = false;
        boolean rows = desk.register("devices").stream().anyMatch(register -> register.rows() > 0);
        for (Answer answer : desk.answers("DEVICE-POLICY")) {
            given = given || answer.isGiven();
            Points.markIf(answer.isNo() || answer.isPartly() || answer.isNotApplicable(), marks::amber, answer);
            Points.markIf(answer.isYes() && rows, marks::green, answer);
        }
        for (Answer answer : desk.answers("DEVICES-MANAGED")) {
            Points.markIf(answer.isNo() || answer.isPartly(), marks::amber, answer);
        }
        if (!given) {
            desk.register("devices").forEach(marks::grey);
        }
    }

    static void sec03(Desk desk, Marks marks) {
        List<Answer> exceptions = desk.answers("VPN-EXCEPTIONS");
        desk.chosen("VPN", "not enforced").forEach(marks::red);
        desk.chosen("VPN", "split").forEach(marks::amber);
        for (Answer answer : exceptions) {
            Points.markIf(answer.isNo() || answer.isPartly() || answer.isNotApplicable(), marks::amber, answer);
        }
        for (Answer answer : desk.chosen("VPN", "enforced")) {
            Points.markIf(exceptions.stream().noneMatch(Answer::isGiven), marks::amber, answer);
            Points.markIf(exceptions.stream().anyMatch(Answer::isYes), marks::green, answer);
        }
        desk.answers("VPN").stream().filter(answer -> answer.choice() == null).forEach(marks::grey);
    }

    static void sec04(Desk desk, Marks marks) {
        boolean offersNone = desk.attestations.stream()
                .noneMatch(each -> NEEDED.containsKey(each.kind()) && "own".equals(each.offeredAs()));
        if (offersNone && !desk.no("ISO27001").isEmpty()) {
            desk.no("SOC2").forEach(marks::red);
        }
        for (Attestation report : desk.attestations) {
            if (report.isOwn() && NEEDED.containsKey(report.kind()) && Certificates.isNewest(desk, report)) {
                reliable(desk, marks, report);
                stands(desk, marks, report);
            }
        }
        boolean shown = desk.attestations.stream().anyMatch(each -> NEEDED.containsKey(each.kind()) && each.isOwn());
        if (!shown && desk.has("certificates")) {
            desk.answers("SOC2").stream().filter(Points::isClaimed).forEach(marks::amber);
            desk.answers("ISO27001").stream().filter(Points::isClaimed).forEach(marks::amber);
        }
    }

    private static void reliable(Desk desk, Marks marks, Attestation report) {
        String other = report.isSoc2() ? "iso27001" : "soc2";
        boolean otherOffered = desk.attestations.stream()
                .anyMatch(each -> each.kind().equals(other) && "own".equals(each.offeredAs()));
        boolean otherGiven =
                desk.attestations.stream().anyMatch(each -> each.kind().equals(other) && each.isOwn());
        boolean otherBroken = anyOfKind(desk, BREAKING, other, Set.of(Colour.RED));
        boolean otherDefective = anyOfKind(desk, ALL, other, Set.of(Colour.RED, Colour.AMBER, Colour.GREY));
        boolean byItself = List.of("CRT-01", "CRT-09", "CRT-10").stream()
                .anyMatch(check -> colour(desk, check, report) == Colour.RED);
        boolean byHolder = colour(desk, "CRT-07", report) == Colour.RED;
        if ((byItself || (byHolder && desk.knowsEntity())) && (!otherOffered || otherBroken)) {
            marks.red(report);
        }
        if ((byItself || byHolder) && otherOffered && otherDefective && !otherBroken) {
            marks.amber(report);
        }
        boolean defective =
                ALL.stream().map(check -> colour(desk, check, report)).anyMatch(colour -> isDefect(colour));
        boolean broken = anyOfKind(desk, BREAKING, report.kind(), Set.of(Colour.RED));
        if (defective && !broken && (!otherGiven || otherDefective)) {
            marks.amber(report);
        }
    }

    private static void stands(Desk desk, Marks marks, Attestation report) {
        boolean offered = "own".equals(report.offeredAs()) && isTrue(report.inScope());
        boolean allGreen = NEEDED.getOrDefault(report.kind(), List.of()).stream()
                .allMatch(check -> colour(desk, check, report) == Colour.GREEN);
        boolean defect = anyOfKind(desk, ALL, report.kind(), Set.of(Colour.RED, Colour.AMBER, Colour.GREY));
        Points.markIf(offered && allGreen && !defect, marks::green, report);
    }

    private static boolean isDefect(@Nullable Colour colour) {
        return colour != null && colour != Colour.GREEN;
    }

    private static @Nullable Colour colour(Desk desk, String check, Attestation report) {
        return desk.finished.getOrDefault(check, Map.of()).get(report.subjectId());
    }

    private static boolean anyOfKind(Desk desk, List<String> checks, String kind, Set<Colour> colours) {
        return checks.stream()
                .flatMap(check -> desk.finished.getOrDefault(check, Map.of()).entrySet().stream())
                .anyMatch(entry -> colours.contains(entry.getValue()) && isOfKind(entry.getKey(), kind));
    }

    private static boolean isOfKind(String subject, String kind) {
        return subject.equals(kind) || subject.startsWith(kind + "/");
    }

    private static boolean isTrue(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    private static boolean isFalse(@Nullable Boolean said) {
        return Boolean.FALSE.equals(said);
    }
}
