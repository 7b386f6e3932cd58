package org.attn4j.cli.doctor;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** Whether no finding is a failure. */
    public boolean healthy() {
        return count(Outcome.FAILURE) == 0;
    }

    /** For JSON. */
    public Map<String, Object> tree() {
        List<Map<String, Object>> checks = findings.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> check = new LinkedHashMap<>();
                    check.put("check", entry.getKey());
                    check.put("outcome", entry.getValue().outcome().word());
                    check.put("text", entry.getValue().text());
                    check.put("advice", entry.getValue().advice());
                    return check;
                })
                .toList();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("healthy", healthy());
        tree.put("checks", checks);
        return tree;
    }

    /** In one line: how many findings are what. */
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
