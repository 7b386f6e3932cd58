package org.attn4j.config.binding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attn4j.config.document.Node;
import org.attn4j.core.attention.AttentionParameters;
import org.attn4j.core.error.ParameterException;
import org.attn4j.core.parameter.Default;
import org.attn4j.core.parameter.Doc;

/** An attention object: the module, and the reserved keys that place it. */
record AttentionPlacement(
        TypedObject<AttentionParameters> module,

        @Doc("site names, stages or patterns with *; all sites where absent")
        Optional<List<String>> sites,

        @Doc("where within the site; the module's preference, else the backbone's default, where absent")
        Optional<String> position,

        @Doc("parameters for some sites, by name, stage or pattern") @Default("{}")
        Map<String, Node> at,

        @Doc("whether weights and running statistics keep their initial values") @Default("false")
        boolean frozen) {

    AttentionPlacement {
        if (sites.isPresent() && sites.get().isEmpty()) {
            throw new ParameterException("sites", "must name at least one site; leave it out for all sites");
        }
        if (position.isPresent() && !position.get().matches("[a-z][a-z0-9-]*")) {
            throw new ParameterException("position", "must match [a-z][a-z0-9-]*, was \"" + position.get() + "\"");
        }
    }
}
