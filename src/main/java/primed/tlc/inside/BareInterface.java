package primed.tlc.inside;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** An interface without the fields that its initializer sets, and so without the initializer. */
final class BareInterface extends ClassVisitor {
    BareInterface(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        return value == null ? null : super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return name.equals(RenewableClass.STATIC_INITIALIZER)
                ? null
                : super.visitMethod(access, name, descriptor, signature, exceptions);
    }
}
