package org.snapdeck.operations;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snapdeck.database.Database;
import org.snapdeck.lvm.Answered;
import org.snapdeck.lvm.Command;
import org.snapdeck.lvm.CopyLook;
import org.snapdeck.lvm.CopyState;
import org.snapdeck.lvm.Execution;
import org.snapdeck.lvm.Lvm;
import org.snapdeck.lvm.LvmFailure;
import org.snapdeck.lvm.Settlement;
import org.snapdeck.lvm.VgName;
import org.snapdeck.ssh.RemoteFailure;
import org.snapdeck.ssh.ScriptStep;

/// Writes *sent* before anything is sent, and every command with its answer after.
final class JournalledLine implements HostLine {
    private static final Logger LOG = LoggerFactory.getLogger(JournalledLine.class);

    /// The steps of the scripts that look at what became of a change.
    private static final Set<String> LOOKS = Set.of("volumes", "groups");

    private final Operation operation;
    private final Stage stage;
    private final Database database;
    private final HostLinks links;
    private final OperationEvents events;
    private final Runnable changed;
    private boolean sent;
    private boolean answered;

    JournalledLine(OperationEvents events, Stage stage, Database database, HostLinks links, Runnable changed) {
        this.events = events;
        this.operation = events.operation();
        this.stage = stage;
        this.database = database;
        this.links = links;
        this.changed = changed;
    }

    @Override
    public <A extends Answered> A send(Change<A> change) throws RemoteFailure {
        var lvm = links.to(operation.hostId());
        markSent();
        var answer = change.on(lvm);
        answered = true;
        record(answer.steps());
        return answer;
    }

    private void markSent() {
        if (sent) {
            return;
        }
        if (!database.durable(handle -> Journal.sent(handle, operation.id()))) {
            throw new IllegalStateException("operation " + operation.id() + " was not claimed, or was sent before");
        }
        sent = true;
        changed.run();
    }

    @Override
    public <A extends Answered> Optional<A> begin(Question<A> question) throws RemoteFailure {
        var lvm = links.to(operation.hostId());
        markSent();
        return asked(question, lvm, this::record);
    }

    @Override
    public <A extends Answered> Optional<A> look(Question<A> question) throws RemoteFailure {
        return asked(question, links.to(operation.hostId()), this::recordLook);
    }

    private static <A extends Answered> Optional<A> asked(
            Question<A> question, Lvm lvm, Consumer<List<ScriptStep>> record) throws RemoteFailure {
        try {
            var answer = question.to(lvm);
            record.accept(answer.steps());
            return Optional.of(answer);
        } catch (LvmFailure failure) {
            record.accept(failure.steps());
            return Optional.empty();
        }
    }

    @Override
    public void forgetCopy(UUID ended) throws RemoteFailure {
        var lvm = links.to(operation.hostId());
        try {
            var others = lvm.copies(CopyLook.forgetting(List.of(ended))).copies().stream()
                    .filter(CopyState::isOver)
                    .map(CopyState::operation)
                    .filter(this::isInTheJournal)
                    .toList();
            if (!others.isEmpty()) {
                lvm.copies(CopyLook.forgetting(others));
            }
        } catch (LvmFailure failure) {
            LOG.warn("what host {} keeps of its copies can't be read", operation.hostId(), failure);
        }
    }

    private boolean isInTheJournal(UUID copy) {
        return database.transaction(handle -> Journal.get(handle, copy))
                .filter(known -> known.state().isFinal())
                .isPresent();
    }

    @Override
    public Execution repair(Change<Execution> change) throws RemoteFailure {
        var execution = change.on(links.to(operation.hostId()));
        record(execution.steps());
        return execution;
    }

    @Override
    public Execution tryAgain(Change<Execution> change) throws RemoteFailure {
        var execution = change.on(links.to(operation.hostId()));
        if (execution.isDone()) {
            record(execution.steps());
        } else {
            recordLook(execution.steps());
        }
        return execution;
    }

    @Override
    public Optional<Settlement> ask(UUID asked, VgName group) throws RemoteFailure {
        return look(lvm -> lvm.settle(asked, group));
    }

    @Override
    public void write(Consumer<Handle> rows) {
        database.durable(handle -> {
            events.during(handle, rows);
            return null;
        });
        changed.run();
    }

    @Override
    public void keep(int member, Ending ending) {
        write(handle -> {
            ending.rows().accept(handle);
            EndingTable.put(handle, operation.id(), member, ending);
        });
    }

    @Override
    public Map<Integer, Ending> kept() {
        return database.transaction(handle -> EndingTable.of(handle, operation.id()));
    }

    boolean wasSent() {
        return sent;
    }

    /// Whether the host has carried out a part of it already.
    boolean wasAnswered() {
        return answered;
    }

    private void record(List<ScriptStep> steps) {
        var journalled = journalled(steps);
        database.transaction(handle -> {
            journalled.forEach(step -> Journal.step(handle, operation.id(), step));
            return null;
        });
    }

    private void recordLook(List<ScriptStep> steps) {
        var journalled = journalled(steps);
        database.transaction(handle -> {
            Journal.look(handle, operation.id(), journalled);
            return null;
        });
    }

    private List<Step> journalled(List<ScriptStep> steps) {
        var now = Instant.now();
        return steps.stream().map(step -> journalled(step, now)).toList();
    }

    private Step journalled(ScriptStep step, Instant now) {
        return new Step(
                stage == Stage.EXECUTION && LOOKS.contains(step.title()) ? Stage.READ_BACK : stage,
                0,
                step.title(),
                new Command(step.words()).display(),
                OptionalInt.of(step.exit()),
                step.out(),
                step.err(),
                now,
                step.time());
    }
}
