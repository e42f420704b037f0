package primed.sockmap.lab;

/** What came along the serial line is not what the guest wrote. */
public final class DamagedReportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedReportException(String message) {
        super("The guest's report is damaged: " + message + ".");
    }
}
