package org.attn4j.dataset.cifar;

import java.util.Optional;

/** The opcodes in pickles of CIFAR-10, written with protocol 2 by Python 2 or a later numpy. */
enum Opcode {
    PROTO(0x80),
    STOP('.'),
    MARK('('),
    NONE('N'),
    NEWTRUE(0x88),
    NEWFALSE(0x89),
    BININT('J'),
    BININT1('K'),
    BININT2('M'),
    BINSTRING('T'),
    SHORT_BINSTRING('U'),
    BINUNICODE('X'),
    EMPTY_LIST(']'),
    APPEND('a'),
    APPENDS('e'),
    EMPTY_DICT('}'),
    SETITEM('s'),
    SETITEMS('u'),
    EMPTY_TUPLE(')'),
    TUPLE('t'),
    TUPLE1(0x85),
    TUPLE2(0x86),
    TUPLE3(0x87),
    BINPUT('q'),
    LONG_BINPUT('r'),
    BINGET('h'),
    LONG_BINGET('j'),
    GLOBAL('c'),
    REDUCE('R'),
    BUILD('b');

    private static final Opcode[] BY_CODE = new Opcode[256];

    static {
        for (Opcode opcode : values()) {
            BY_CODE[opcode.code] = opcode;
        }
    }

    private final int code;

    Opcode(int code) {
        this.code = code;
    }

    /** The opcode of a byte, 0..255; empty if these files do not use it. */
    static Optional<Opcode> of(int code) {
        return Optional.ofNullable(BY_CODE[code]);
    }
}
