package org.attn4j.cli.doctor;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * All findings, in the order of the checks.
 *
 * @param findings by the check's name
 */
public record Diagnosis(Map<String, Finding> findings) {

    /** Keeps the order. */
    public Diagnosis {
        findings = new LinkedHashMap<>(findings);
    }

    /** Whether no check failed. */
    public boolean healthy() {
        return count(Outcome.FAILURE) == 0;
    }

    /** The diagnosis for JSON output. */
    public DiagnosisJson json() {
        return DiagnosisJson.of(this);
    }

    /** The numbers of failures and warnings, in one line. */
    public String verdict() {
        long failures = count(Outcome.FAILURE);
        long warnings = count(Outcome.WARNING);
        return failures == 0 && warnings == 0 ? "all is well" : failures + " failed, " + warnings + " to be aware of";
    }

    private long count(Outcome outcome) {
        return findings.values().stream()
                .filter(finding -> finding.outcome() == outcome)
                .count();
    }
}
