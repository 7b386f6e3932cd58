package org.attn4j.attention.eca;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.core.parameter.IntOr;
import org.attn4j.testkit.contract.AttentionContract;
import org.attn4j.testkit.contract.ContractCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EcaContractTest {

    private static Stream<EcaParameters> parameters() {
        return Stream.of(
                new EcaParameters(IntOr.of(Adaptive.ADAPTIVE), 2, 1),
                new EcaParameters(IntOr.of(3), 2, 1),
                new EcaParameters(IntOr.of(7), 2, 1));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void keepsTheContract(EcaParameters parameters) {
        assertEquals(List.of(), AttentionContract.violations(ContractCases.of("eca", parameters, 2, 7)));
    }
}
