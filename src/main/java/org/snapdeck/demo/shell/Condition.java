package org.snapdeck.demo.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.snapdeck.demo.machine.Node;

/// `test` and `[`: what the scripts ask of strings, numbers and files.
final class Condition implements Builtin {

    /// The question is not one; says why.
    private static final class Illegal extends Exception {

        private static final long serialVersionUID = 1L;

        Illegal(String message) {
            super(message);
        }
    }

    @Override
    public int run(BuiltinCall call) throws IOException {
        var words = call.arguments();
        if (call.name().equals("[")) {
            if (words.isEmpty() || !words.getLast().equals("]")) {
                return call.refuse("missing ]");
            }
            words = words.subList(0, words.size() - 1);
        }
        try {
            return holds(words, call.state()) ? 0 : 1;
        } catch (Illegal illegal) {
            return call.refuse(illegal.getMessage());
        }
    }

    private static boolean holds(List<String> words, ShellState state) throws Illegal {
        if (words.size() > 1 && words.getFirst().equals("!") && words.size() != 3) {
            return !holds(words.subList(1, words.size()), state);
        }
        return switch (words.size()) {
            case 0 -> false;
            case 1 -> !words.getFirst().isEmpty();
            case 2 -> unary(words.getFirst(), words.get(1), state);
            case 3 -> three(words, state);
            default -> throw new Illegal("not simulated on the demo host: " + String.join(" ", words));
        };
    }

    /// `! -s FILE`, or a comparison, even one whose left side happens to be an exclamation mark.
    private static boolean three(List<String> words, ShellState state) throws Illegal {
        var operator = words.get(1);
        if (words.getFirst().equals("!") && !isComparison(operator)) {
            return !unary(operator, words.get(2), state);
        }
        return binary(words.getFirst(), operator, words.get(2));
    }

    private static boolean isComparison(String word) {
        return switch (word) {
            case "=", "!=", "-eq", "-ne", "-gt", "-ge", "-lt", "-le" -> true;
            default -> false;
        };
    }

    private static boolean unary(String operator, String operand, ShellState state) throws Illegal {
        var node = state.machine().files().find(operand);
        return switch (operator) {
            case "!" -> operand.isEmpty();
            case "-n" -> !operand.isEmpty();
            case "-z" -> operand.isEmpty();
            case "-e" -> node.isPresent();
            case "-L" -> false; // no links here
            case "-d" -> node.orElse(null) instanceof Node.Folder;
            case "-f" -> node.isPresent() && isPlainFile(node.get());
            case "-b" -> node.orElse(null) instanceof Node.BlockDevice;
            case "-x" -> node.orElse(null) instanceof Node.Executable;
            case "-r" -> node.isPresent() && !(node.get() instanceof Node.BlockDevice);
            case "-s" -> size(node) > 0;
            default -> throw new Illegal(operator + ": unexpected operator");
        };
    }

    private static boolean isPlainFile(Node node) {
        return switch (node) {
            case Node.Reading _, Node.Writable _, Node.Executable _ -> true;
            case Node.OnDisk(var inode) -> inode.kind() == 'f';
            case Node.Folder _, Node.BlockDevice _, Node.Nothing _ -> false;
        };
    }

    private static int size(Optional<Node> node) {
        return switch (node.orElse(new Node.Nothing())) {
            case Node.Reading(byte[] content) -> content.length;
            case Node.Writable(var document) -> document.size();
            case Node.OnDisk(var inode) -> (int) inode.bytes();
            case Node.Folder _, Node.Executable _ -> 1;
            case Node.BlockDevice _, Node.Nothing _ -> 0;
        };
    }

    private static boolean binary(String left, String operator, String right) throws Illegal {
        return switch (operator) {
            case "=" -> left.equals(right);
            case "!=" -> !left.equals(right);
            case "-eq" -> number(left) == number(right);
            case "-ne" -> number(left) != number(right);
            case "-gt" -> number(left) > number(right);
            case "-ge" -> number(left) >= number(right);
            case "-lt" -> number(left) < number(right);
            case "-le" -> number(left) <= number(right);
            default -> throw new Illegal(operator + ": unexpected operator");
        };
    }

    private static long number(String word) throws Illegal {
        if (!word.strip().matches("[-+]?[0-9]{1,18}")) {
            throw new Illegal("Illegal number: " + word);
        }
        return Long.parseLong(word.strip());
    }
}
