package primed.tlc.inside;

import java.util.Optional;
import java.util.function.Function;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** Makes the classes of {@link RenewableClasses} from class files. */
final class ClassRewriter {
    private final Function<String, Optional<ClassReader>> files;
    private final InterfaceFields fields;

    /** @param files the class file of an internal name, or nothing where there is none */
    ClassRewriter(Function<String, Optional<ClassReader>> files) {
        this.files = files;
        this.fields = new InterfaceFields(files);
    }

    /**
     * The class to be defined, or nothing if there is no such class.
     *
     * @param name its internal name, which may be that of an interface's holder
     */
    Optional<byte[]> bytes(String name) {
        return InterfaceFields.owner(name)
                .map(owner -> files.apply(owner).map(this::holder))
                .orElseGet(() -> files.apply(name).map(this::type));
    }

    private byte[] holder(ClassReader file) {
        ClassWriter writer = new ClassWriter(0);
        file.accept(new InterfaceHolder(new RenewableClass(new MovedFields(writer, fields))), ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    private byte[] type(ClassReader file) {
        ClassWriter writer = new ClassWriter(0);
        file.accept(renewable(file.getAccess(), new MovedFields(writer, fields)), 0);
        return writer.toByteArray();
    }

    private static ClassVisitor renewable(int access, ClassVisitor next) {
        if ((access & Opcodes.ACC_INTERFACE) != 0) {
            return new BareInterface(next);
        }
        return (access & Opcodes.ACC_ENUM) == 0 ? new RenewableClass(next) : next;
    }
}
