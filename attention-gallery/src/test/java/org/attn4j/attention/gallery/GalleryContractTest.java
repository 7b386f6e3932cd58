package org.attn4j.attention.gallery;

import java.util.List;
import org.attn4j.attention.gallery.ablation.EcaNsProvider;
import org.attn4j.attention.gallery.ablation.SeGcProvider;
import org.attn4j.attention.gallery.ablation.SeVar1Provider;
import org.attn4j.attention.gallery.ablation.SeVar2Provider;
import org.attn4j.attention.gallery.ablation.SeVar3Provider;
import org.attn4j.attention.gallery.cbam.CbamProvider;
import org.attn4j.attention.gallery.context.GcProvider;
import org.attn4j.attention.gallery.coordinate.CoordinateProvider;
import org.attn4j.attention.gallery.gather.GeProvider;
import org.attn4j.attention.gallery.gct.GctProvider;
import org.attn4j.attention.gallery.simam.SimamProvider;
import org.attn4j.attention.gallery.squeeze.CseProvider;
import org.attn4j.attention.gallery.squeeze.ScseProvider;
import org.attn4j.attention.gallery.squeeze.SseProvider;
import org.attn4j.attention.gallery.srm.SrmProvider;
import org.attn4j.core.attention.AttentionProvider;
import org.attn4j.testkit.junit.AttentionContractTest;
import org.junit.jupiter.api.Nested;

/** Every module of the room, with the parameter sets that lead to different mathematics. */
class GalleryContractTest {

    /** A provider and its sets. */
    abstract static class Module extends AttentionContractTest {

        private final Class<? extends AttentionProvider> provider;
        private final List<String> parameterSets;

        Module(Class<? extends AttentionProvider> provider, String... parameterSets) {
            this.provider = provider;
            this.parameterSets = List.of(parameterSets);
        }

        @Override
        protected final Class<? extends AttentionProvider> provider() {
            return provider;
        }

        @Override
        protected final List<String> parameterSets() {
            return parameterSets;
        }
    }

    @Nested
    class EcaNs extends Module {
        EcaNs() {
            super(EcaNsProvider.class, "{\"kernel\": 5}");
        }
    }

    @Nested
    class SeVar1 extends Module {
        SeVar1() {
            super(SeVar1Provider.class, "{}");
        }
    }

    @Nested
    class SeVar2 extends Module {
        SeVar2() {
            super(SeVar2Provider.class, "{}");
        }
    }

    @Nested
    class SeVar3 extends Module {
        SeVar3() {
            super(SeVar3Provider.class, "{}");
        }
    }

    @Nested
    class SeGc extends Module {
        SeGc() {
            super(SeGcProvider.class, "{\"groups\": 2}");
        }
    }

    @Nested
    class Cse extends Module {
        Cse() {
            super(CseProvider.class, "{\"bias\": false}");
        }
    }

    @Nested
    class Sse extends Module {
        Sse() {
            super(SseProvider.class, "{}");
        }
    }

    @Nested
    class Scse extends Module {
        Scse() {
            super(ScseProvider.class, "{}", "{\"merge\": \"add\", \"bias\": false}", "{\"merge\": \"multiply\"}");
        }
    }

    @Nested
    class Cbam extends Module {
        Cbam() {
            super(
                    CbamProvider.class,
                    "{}",
                    "{\"reduction\": 4, \"bias\": false, \"spatialKernel\": 3, \"spatialNorm\": false}");
        }
    }

    @Nested
    class Ge extends Module {
        Ge() {
            super(
                    GeProvider.class,
                    "{}",
                    "{\"extent\": 3}",
                    "{\"form\": \"theta\"}",
                    "{\"form\": \"theta-plus\", \"extent\": 4, \"reduction\": 4, \"bias\": true}");
        }
    }

    @Nested
    class Srm extends Module {
        Srm() {
            super(SrmProvider.class, "{}");
        }
    }

    @Nested
    class Gct extends Module {
        Gct() {
            super(GctProvider.class, "{}");
        }
    }

    @Nested
    class Simam extends Module {
        Simam() {
            super(SimamProvider.class, "{}");
        }
    }

    @Nested
    class Coordinate extends Module {
        Coordinate() {
            super(CoordinateProvider.class, "{}");
        }
    }

    @Nested
    class Gc extends Module {
        Gc() {
            super(GcProvider.class, "{}", "{\"fusion\": \"add\", \"reduction\": 2}");
        }
    }
}
