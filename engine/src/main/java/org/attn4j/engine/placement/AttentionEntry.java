package org.attn4j.engine.placement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.attention.Position;

/**
 * One object of {@code model.attention}: a module and the sites that it is attached to.
 *
 * @param type the provider's name
 * @param parameters the module's parameters
 * @param sites site names, stages or patterns with {@code *}; empty: all sites
 * @param position as configured; empty: the module's preference, else the backbone's default
 * @param at parameters for some sites, by name, stage or pattern, already merged over {@code parameters}
 * @param frozen whether weights and running statistics keep their initial values
 */
public record AttentionEntry(
        String type,
        AttentionParameters parameters,
        List<String> sites,
        Optional<Position> position,
        Map<String, AttentionParameters> at,
        boolean frozen) {}
