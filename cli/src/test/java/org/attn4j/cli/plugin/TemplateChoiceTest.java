package org.attn4j.cli.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.attn4j.cli.failure.UsageException;
import org.attn4j.testkit.template.PluginTemplate;
import org.junit.jupiter.api.Test;

class TemplateChoiceTest {

    private static String rejection(String kind, Optional<String> form) {
        return assertThrows(UsageException.class, () -> TemplateChoice.of(kind, form))
                .getMessage();
    }

    @Test
    void everyTemplateIsFoundByItsKindAndForm() {
        for (PluginTemplate template : PluginTemplate.values()) {
            assertEquals(template, TemplateChoice.of(template.kind().name(), template.form()));
        }
    }

    @Test
    void everyKindHasATemplateAndTheFirstFormIsTheDefault() {
        assertEquals(
                List.of(
                        PluginTemplate.EXPRESSION,
                        PluginTemplate.BACKBONE,
                        PluginTemplate.DATASET,
                        PluginTemplate.TRANSFORM,
                        PluginTemplate.OPTIMIZER,
                        PluginTemplate.SCHEDULE,
                        PluginTemplate.LOSS),
                TemplateChoice.kinds().stream()
                        .map(kind -> TemplateChoice.of(kind, Optional.empty()))
                        .toList());
    }

    @Test
    void anUnknownKindNamesTheNearestAndAll() {
        assertEquals(
                "--kind: unknown kind \"los\"; did you mean \"loss\"? known: attention, backbone, dataset, loss,"
                        + " optimizer, schedule, transform",
                rejection("los", Optional.empty()));
    }

    @Test
    void anUnknownFormNamesTheNearestAndAll() {
        assertEquals(
                "--form: unknown form \"gat\"; did you mean \"gate\"? known: autodiff, expression, gate, map, subgraph",
                rejection("attention", Optional.of("gat")));
    }

    @Test
    void aFormOfAnotherKindIsRejectedWithWhatToDo() {
        assertEquals(
                "--form gate applies to --kind attention only; leave it out with --kind loss, which has a single form",
                rejection("loss", Optional.of("gate")));
    }
}
