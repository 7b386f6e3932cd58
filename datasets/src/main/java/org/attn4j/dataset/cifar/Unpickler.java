package org.attn4j.dataset.cifar;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attn4j.core.error.DataException;

/**
 * An interpreter of the few pickle opcodes that CIFAR-10's files use. It calls and loads nothing: its results are
 * numbers, booleans, {@link Text}, lists, maps and {@link PickledArray}. Anything else is rejected with name, offset
 * and file. Its memory is bounded, because nothing is copied from the file and the number of opcodes is limited.
 */
final class Unpickler {

    /** A byte string: a range of the file's bytes, not copied. */
    record Text(byte[] file, int offset, int length) {

        /** The bytes decoded as Latin-1, which never fails. */
        String string() {
            return new String(file, offset, length, StandardCharsets.ISO_8859_1);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Text that && string().equals(that.string());
        }

        @Override
        public int hashCode() {
            return string().hashCode();
        }
    }

    private static final int NEWEST_PROTOCOL = 2;

    /** Six times the number in a published file; limits the objects that a file can create. */
    private static final int MOST_OPCODES = 200_000;

    private static final Object MARKER = new Object();

    /** Python's None, since an ArrayDeque cannot hold null. */
    private static final Object NONE = new Object();

    private final PickleBytes in;
    private final Deque<Object> stack = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private final PickledGlobals globals;

    private Unpickler(String file, byte[] bytes) {
        this.in = new PickleBytes(file, bytes);
        this.globals = new PickledGlobals(in);
    }

    /**
     * Reads the object in a file.
     *
     * @throws DataException if the file is truncated, malformed, or uses features that CIFAR-10 does not
     */
    static Object read(String file, byte[] bytes) {
        return new Unpickler(file, bytes).run();
    }

    private Object run() {
        for (int count = 0; count < MOST_OPCODES; count++) {
            int code = in.opcode();
            Opcode opcode = Opcode.of(code).orElseThrow(() -> unknownOpcode(code));
            if (opcode == Opcode.STOP) {
                Object result = pop();
                if (!stack.isEmpty() || in.remaining() > 0) {
                    throw in.rejection("the pickle must end with its one object");
                }
                return result;
            }
            execute(opcode);
        }
        throw in.rejection("the pickle has more than " + MOST_OPCODES + " opcodes");
    }

    private DataException unknownOpcode(int code) {
        return in.rejection("the opcode 0x%02x is not one that CIFAR-10's files use".formatted(code));
    }

    private void execute(Opcode opcode) {
        switch (opcode) {
            case PROTO -> protocol(in.unsigned(1));
            case MARK -> stack.push(MARKER);
            case NONE -> stack.push(NONE);
            case NEWTRUE -> stack.push(true);
            case NEWFALSE -> stack.push(false);
            case BININT -> stack.push(in.signed());
            case BININT1 -> stack.push(in.unsigned(1));
            case BININT2 -> stack.push(in.unsigned(2));
            case SHORT_BINSTRING -> stack.push(in.text(in.unsigned(1)));
            case BINSTRING, BINUNICODE -> stack.push(in.text(in.signed()));
            case EMPTY_LIST -> stack.push(new ArrayList<>());
            case EMPTY_DICT -> stack.push(new HashMap<>());
            case APPEND -> append(List.of(pop()));
            case APPENDS -> append(popToMark());
            case SETITEM -> setItem();
            case SETITEMS -> setItems(popToMark());
            case BINPUT -> memo.put(in.unsigned(1), peek());
            case LONG_BINPUT -> memo.put(in.signed(), peek());
            case BINGET -> stack.push(remembered(in.unsigned(1)));
            case LONG_BINGET -> stack.push(remembered(in.signed()));
            case GLOBAL -> stack.push(globals.find(in.line(), in.line()));
            case REDUCE -> reduce();
            case BUILD -> build();
            default -> tuple(opcode);
        }
    }

    private void protocol(int version) {
        if (version > NEWEST_PROTOCOL) {
            throw in.rejection("pickle protocol " + version + " is not one that CIFAR-10's files use (2 at most)");
        }
    }

    private void tuple(Opcode opcode) {
        switch (opcode) {
            case EMPTY_TUPLE -> stack.push(List.of());
            case TUPLE -> stack.push(popToMark());
            case TUPLE1 -> stack.push(popMany(1));
            case TUPLE2 -> stack.push(popMany(2));
            case TUPLE3 -> stack.push(popMany(3));
            default -> throw new IllegalStateException("no rule for opcode " + opcode);
        }
    }

    @SuppressWarnings("unchecked")
    private void append(List<Object> items) {
        if (!(peek() instanceof ArrayList<?> list)) {
            throw in.rejection("items are appended to something that is not a list");
        }
        ((ArrayList<Object>) list).addAll(items);
    }

    private void setItem() {
        setItems(popMany(2));
    }

    @SuppressWarnings("unchecked")
    private void setItems(List<Object> items) {
        if (!(peek() instanceof HashMap<?, ?> map) || items.size() % 2 != 0) {
            throw in.rejection("items are put into something that is not a dictionary, or without a value");
        }
        for (int i = 0; i < items.size(); i += 2) {
            if (!(items.get(i) instanceof Text)) {
                throw in.rejection("a key of the dictionary must be a string");
            }
            ((HashMap<Object, Object>) map).put(items.get(i), items.get(i + 1));
        }
    }

    private void reduce() {
        Object arguments = pop();
        stack.push(globals.call(pop(), arguments));
    }

    /** numpy sets the state of types and arrays after their creation. */
    private void build() {
        Object state = pop();
        Object target = peek();
        boolean built = target instanceof PickledArray array ? array.build(state) : target instanceof PickledType;
        if (!built) {
            throw in.rejection("an array must hold bytes in C order");
        }
    }

    private Object remembered(int key) {
        Object value = memo.get(key);
        if (value == null) {
            throw in.rejection("the memo has no entry " + key);
        }
        return value;
    }

    private Object pop() {
        Object value = peek();
        stack.pop();
        return value;
    }

    private Object peek() {
        Object value = stack.peek();
        if (value == null || value == MARKER) {
            throw in.rejection("an object is missing on the stack");
        }
        return value;
    }

    private List<Object> popMany(int count) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(0, pop());
        }
        return Collections.unmodifiableList(items);
    }

    private List<Object> popToMark() {
        List<Object> items = new ArrayList<>();
        while (stack.peek() != MARKER) {
            items.add(pop());
        }
        stack.pop();
        Collections.reverse(items);
        return Collections.unmodifiableList(items);
    }
}
