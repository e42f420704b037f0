package primed.tlc.inside;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Where the fields of interfaces are. A field of an interface is final (JVMS 4.5), and compiled code relies on it; one
 * that an initializer sets is therefore moved to a class beside the interface, its holder.
 */
final class InterfaceFields {
    /** What a holder's name has more than the name of its interface. */
    private static final String HOLDER = "$PrimedFields";

    private final Function<String, Optional<ClassReader>> files;
    private final Map<String, Header> headers = new ConcurrentHashMap<>();

    /**
     * @param parents the superclass and the superinterfaces
     * @param moved the fields that its holder has
     */
    private record Header(List<String> parents, Set<String> moved) {}

    /** @param files the class file of an internal name, or nothing for classes of others */
    InterfaceFields(Function<String, Optional<ClassReader>> files) {
        this.files = files;
    }

    /** The name of the holder of an interface. */
    static String holderOf(String owner) {
        return owner + HOLDER;
    }

    /** The interface whose holder has this name, or nothing if it is no holder's name. */
    static Optional<String> owner(String name) {
        return name.endsWith(HOLDER)
                ? Optional.of(name.substring(0, name.length() - HOLDER.length()))
                : Optional.empty();
    }

    /** The holder of the static field that code calls by this name, or nothing if the field is where it was. */
    Optional<String> holder(String owner, String name) {
        Header header = headers.computeIfAbsent(owner, this::header);
        if (header.moved().contains(name)) {
            return Optional.of(holderOf(owner));
        }
        return header.parents().stream()
                .flatMap(parent -> holder(parent, name).stream())
                .findFirst();
    }

    private Header header(String name) {
        return files.apply(name).map(InterfaceFields::header).orElse(new Header(List.of(), Set.of()));
    }

    private static Header header(ClassReader file) {
        List<String> parents = new ArrayList<>(List.of(file.getInterfaces()));
        if (file.getSuperName() != null) {
            parents.add(file.getSuperName());
        }
        boolean isInterface = (file.getAccess() & Opcodes.ACC_INTERFACE) != 0;
        return new Header(parents, isInterface ? set(file) : Set.of());
    }

    /** The fields that an initializer sets: the others have their value in the class file. */
    private static Set<String> set(ClassReader file) {
        Set<String> names = new HashSet<>();
        file.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable FieldVisitor visitField(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            @Nullable Object value) {
                        if (value == null) {
                            names.add(name);
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return names;
    }
}
