package org.snapdeck.tour;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A window of the test's own, with a layer for pointers above its content.
abstract class ScreenTest {

    final StackPane pointers = new StackPane();
    private Stage stage;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void closeWindow() {
        onScreen(() -> {
            if (stage != null) {
                stage.close();
            }
            return true;
        });
    }

    Scene show(Node content) {
        return onScreen(() -> {
            pointers.setPickOnBounds(false);
            stage = new Stage();
            stage.setScene(new Scene(new StackPane(content, pointers), 800, 600));
            stage.show();
            return stage.getScene();
        });
    }

    static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    /// Holds until the condition is met on the screen.
    static void eventually(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onScreen(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("It did not happen", late);
        }
    }
}
