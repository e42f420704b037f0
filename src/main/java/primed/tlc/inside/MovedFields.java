package primed.tlc.inside;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Lets the code of a class find the fields that have moved from interfaces to their holders. */
final class MovedFields extends ClassVisitor {
    private final InterfaceFields fields;

    MovedFields(ClassVisitor next, InterfaceFields fields) {
        super(Opcodes.ASM9, next);
        this.fields = fields;
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new MethodVisitor(Opcodes.ASM9, next) {
            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String type) {
                boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
                String holder = isStatic ? fields.holder(owner, field).orElse(owner) : owner;
                super.visitFieldInsn(opcode, holder, field, type);
            }
        };
    }
}
