package org.countersign.policy.gate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gates behind the one over rule texts.
 *
 * @param bytecode absent when classes are not looked at
 * @param compiler what the engine sees while it makes rules into classes
 * @param running what compiled rules see
 */
public record Gates(@Nullable BytecodeGate bytecode, ClassLoader compiler, ClassLoader running) {

    /** Those of every policy, for rules that report by the static methods of this class. */
    public static Gates all(Class<?> verbs) {
        return new Gates(new BytecodeGate(verbs), NarrowLoader.ofTheCompiler(verbs), NarrowLoader.ofRules(verbs));
    }

    /** For the second opinion on the approved policy: the classic builder makes no classes to look at. */
    public static Gates none() {
        ClassLoader open = Gates.class.getClassLoader();
        return new Gates(null, open, open);
    }

    /** What the classes do that no rule may. */
    public List<String> refusals(Map<String, byte[]> classes) {
        return bytecode == null ? List.of() : bytecode.refusals(classes);
    }
}
