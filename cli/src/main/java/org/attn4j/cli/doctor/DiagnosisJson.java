package org.attn4j.cli.doctor;

import java.util.List;

/**
 * A diagnosis as JSON; components are its keys.
 *
 * @param healthy whether no check failed
 * @param checks in the order in which they ran
 */
public record DiagnosisJson(boolean healthy, List<Entry> checks) {

    /**
     * One check.
     *
     * @param check the check's name
     * @param outcome the severity
     * @param text the finding, one line
     * @param advice what to do, one line; empty if nothing needs to be done
     */
    public record Entry(String check, Outcome outcome, String text, String advice) {

        static Entry of(String check, Finding finding) {
            return new Entry(check, finding.outcome(), finding.text(), finding.advice());
        }
    }

    static DiagnosisJson of(Diagnosis diagnosis) {
        return new DiagnosisJson(
                diagnosis.healthy(),
                diagnosis.findings().entrySet().stream()
                        .map(check -> Entry.of(check.getKey(), check.getValue()))
                        .toList());
    }
}
