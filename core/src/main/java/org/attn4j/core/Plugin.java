package org.attn4j.core;

import java.util.List;

/**
 * The providers of one jar. {@code ServiceLoader} finds one plugin per jar through
 * {@code META-INF/services/org.attn4j.core.Plugin}: a public class with a public no-argument constructor that does no
 * work.
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

    /** All providers, of any kind, in reading order; never null, and equal at each call. */
    List<Provider<?>> providers();
}
