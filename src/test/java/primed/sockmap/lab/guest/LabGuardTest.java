package primed.sockmap.lab.guest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.sun.jna.Native;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import primed.sockmap.kernel.KernelSockmap;

/** Who may come near a recv that waits. */
class LabGuardTest {
    private static final String GUEST = "primed.sockmap.lab.guest";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("primed");

    @Test
    void onlyTheGuestsOwnCommandUsesWhatRunsInGuests() {
        classes()
                .that()
                .resideInAPackage(GUEST)
                .should()
                .onlyHaveDependentClassesThat(DescribedPredicate.describe(
                        "are the guest's",
                        user -> user.getPackageName().equals(GUEST)
                                || user.getName().equals("primed.cli.GuestCommand")))
                .check(MAIN);
    }

    @Test
    void onlyGuestsGetTheDescriptorOfASocket() {
        noClasses()
                .that()
                .resideOutsideOfPackage(GUEST)
                .should()
                .callMethod(KernelSockmap.class, "descriptorOfP1")
                .check(MAIN);
    }

    /** Who has no proof has no C library to wait in. */
    @Test
    void onlyWithAProofIsThereARecvThatWaits() {
        noMethods()
                .that()
                .areDeclaredIn(WaitingLibc.class)
                .and()
                .areStatic()
                .should()
                .notHaveRawParameterTypes(InsideLab.class)
                .check(MAIN);
        noClasses()
                .that()
                .doNotBelongToAnyOf(WaitingLibc.class)
                .and()
                .resideInAPackage(GUEST)
                .should()
                .callMethod(Native.class, "load", String.class, Class.class)
                .check(MAIN);
    }
}
