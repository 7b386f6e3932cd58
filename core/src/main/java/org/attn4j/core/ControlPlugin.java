package org.attn4j.core;

import java.util.List;
import org.attn4j.core.attention.ConstantAttention;
import org.attn4j.core.attention.NoneAttention;

/** The two controls, {@code none} and {@code constant}; they are in core because a study of any plugin needs both. */
public final class ControlPlugin implements Plugin {

    @Override
    public List<Provider<?>> providers() {
        return List.of(
                Provider.attention(
                        "constant",
                        "a control: scales every channel by the same fixed factor",
                        ConstantAttention.class),
                Provider.attention("none", "no attention: the backbone unchanged", NoneAttention.class));
    }
}
