package org.attn4j.core;

import java.util.List;

/**
 * What a jar offers. {@code ServiceLoader} finds one per jar, by {@code META-INF/services/org.attn4j.core.Plugin}: a public
 * class with a public constructor without arguments that does no work.
 *
 * <pre>
 * public final class MyPlugin implements Plugin {
 *     public List&lt;Provider&lt;?&gt;&gt; providers() {
 *         return List.of(
 *                 Provider.attention("my-gate", "one gate per channel from its own mean", MyGate.class),
 *                 Provider.schedule("poly", "polynomial decay to 0", Poly.class));
 *     }
 * }
 * </pre>
 */
public interface Plugin {

    /** Every provider, of any kind, in the order in which a reader should meet them; not null, the same at each call. */
    List<Provider<?>> providers();
}
