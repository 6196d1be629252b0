package org.countersign.policy.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;

/** Holds the classes that the engine made of rules against what compiled rules may refer to, before any of them is loaded. */
public final class BytecodeGate {

    private final Reach reach;

    /** For rules that report by the static methods of this class. */
    public BytecodeGate(Class<?> verbs) {
        this.reach = new Reach(verbs);
    }

    /** What the classes do that no rule may; empty when they may be loaded. */
    public List<String> refusals(Map<String, byte[]> classes) {
        SortedSet<String> refusals = new TreeSet<>();
        Set<String> own = classes.keySet().stream()
                .map(file -> file.replaceFirst("\\.class$", ""))
                .collect(Collectors.toSet());
        classes.forEach((file, bytes) -> new ClassReader(bytes)
                .accept(new GeneratedClass(reach, own, refusals), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES));
        return List.copyOf(refusals);
    }
}
