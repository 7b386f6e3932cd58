package org.attn4j.attention.se;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.attn4j.testkit.contract.AttentionContract;
import org.attn4j.testkit.contract.ContractCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeContractTest {

    private static Stream<SeParameters> parameters() {
        return Stream.of(new SeParameters(16, true), new SeParameters(1, true), new SeParameters(4, false));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void keepsTheContract(SeParameters parameters) {
        assertEquals(List.of(), AttentionContract.violations(ContractCases.of("se", parameters, 2, 7)));
    }
}
