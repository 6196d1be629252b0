package org.countersign.policy.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one class that the engine made of rules, and notes what in it no rule may do. */
final class GeneratedClass extends ClassVisitor {

    private static final String CONCATENATION = "java/lang/invoke/StringConcatFactory";

    private final Reach reach;
    private final Set<String> own;
    private final Collection<String> refusals;

    GeneratedClass(Reach reach, Set<String> own, Collection<String> refusals) {
        super(Opcodes.ASM9);
        this.reach = reach;
        this.own = own;
        this.refusals = refusals;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            String parent,
            String @Nullable [] interfaces) {
        type(parent);
        for (String each : interfaces == null ? new String[0] : interfaces) {
            type(each);
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        type(Type.getType(descriptor));
        return null;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & (Opcodes.ACC_NATIVE | Opcodes.ACC_SYNCHRONIZED)) != 0 || name.equals("finalize")) {
            refuse("has a method " + name + " that the machine itself would call or lock");
        }
        return new Code();
    }

    private void type(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        if (element.getSort() == Type.OBJECT) {
            type(element.getInternalName());
        } else if (element.getSort() == Type.METHOD) {
            refuse("names a method as a value");
        }
    }

    private void type(String name) {
        if (name.startsWith("[")) {
            type(Type.getObjectType(name));
        } else if (!own.contains(name) && !reach.has(name)) {
            refuse("names " + name.replace('/', '.'));
        }
    }

    private void member(String owner, String name) {
        if (!own.contains(owner) && !reach.has(owner, name)) {
            refuse("uses " + owner.replace('/', '.') + "." + name);
        } else if (own.contains(owner) && name.equals("getClass")) {
            refuse("asks for its own class");
        }
    }

    private void refuse(String what) {
        refusals.add(what);
    }

    /** The instructions of one method. */
    private final class Code extends MethodVisitor {

        private final Set<Label> passed = new HashSet<>();

        Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            forward(target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
            forward(otherwise);
            for (Label target : targets) {
                forward(target);
            }
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
            visitTableSwitchInsn(0, 0, otherwise, targets);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            member(owner, name);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            member(owner, name);
            if (opcode == Opcodes.PUTSTATIC && !own.contains(owner)) {
                refuse("sets " + owner.replace('/', '.') + "." + name);
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            type(type);
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            refuse("makes an array of arrays");
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof Type type) {
                type(type);
            } else if (!(value instanceof String || value instanceof Number)) {
                refuse("names a method as a value");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle maker, Object... arguments) {
            if (!maker.getOwner().equals(CONCATENATION)) {
                refuse("makes code by " + maker.getOwner().replace('/', '.'));
            }
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                refuse("locks something");
            }
        }

        @Override
        public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
            refuse("catches what goes wrong");
        }

        private void forward(Label target) {
            if (passed.contains(target)) {
                refuse("repeats itself");
            }
        }
    }
}
