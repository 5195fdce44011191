/** EX_CONFIG of sysexits.h: starting again cannot help, and a supervisor that sees it need not try. */
export const EXIT_MISCONFIGURED = 78;
