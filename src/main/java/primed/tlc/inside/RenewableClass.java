package primed.tlc.inside;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class whose static initializer can be run again: it becomes a method with a name, and what it sets is not final. A
 * new initializer calls that method, and tells the class loader, a {@link Consumer} of classes, before and after.
 */
final class RenewableClass extends ClassVisitor {
    static final String STATIC_INITIALIZER = "<clinit>";
    /** What the static initializer becomes; TLC takes static methods for operators, and this is no operator's name. */
    static final String INITIALIZER = "primed$initialize";

    private static final String NO_ARGUMENTS = "()V";
    private static final Type LOADER = Type.getType(Consumer.class);

    private @Nullable Type type;
    private boolean hasInitializer;
    private boolean hasState;

    RenewableClass(ClassVisitor next) {
        super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String parent,
            String @Nullable [] interfaces) {
        type = Type.getObjectType(name);
        super.visit(version, access, name, signature, parent, interfaces);
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean isSetByCode = (access & Opcodes.ACC_STATIC) != 0 && value == null;
        hasState |= isSetByCode;
        int changed = isSetByCode ? access & ~Opcodes.ACC_FINAL : access;
        return super.visitField(changed, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (!name.equals(STATIC_INITIALIZER)) {
            return super.visitMethod(access, name, descriptor, signature, exceptions);
        }
        hasInitializer = true;
        int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        return super.visitMethod(hidden, INITIALIZER, descriptor, signature, exceptions);
    }

    @Override
    public void visitEnd() {
        if (type != null && (hasState || hasInitializer)) {
            initializer(type);
        }
        super.visitEnd();
    }

    private void initializer(Type own) {
        MethodVisitor code = super.visitMethod(Opcodes.ACC_STATIC, STATIC_INITIALIZER, NO_ARGUMENTS, null, null);
        code.visitCode();
        tellLoader(code, own);
        if (hasInitializer) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, own.getInternalName(), INITIALIZER, NO_ARGUMENTS, false);
        }
        tellLoader(code, own);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 0);
        code.visitEnd();
    }

    private static void tellLoader(MethodVisitor code, Type own) {
        code.visitLdcInsn(own);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, "java/lang/Class", "getClassLoader", "()Ljava/lang/ClassLoader;", false);
        code.visitTypeInsn(Opcodes.CHECKCAST, LOADER.getInternalName());
        code.visitLdcInsn(own);
        code.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, LOADER.getInternalName(), "accept", "(Ljava/lang/Object;)V", true);
    }
}
