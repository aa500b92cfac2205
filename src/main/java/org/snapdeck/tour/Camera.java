package org.snapdeck.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;

/// Takes pictures of the window as it is, with the menus that are open in front of it.
final class Camera {

    private final Scene scene;
    private final TourScreen screen;
    private final TourOverlay overlay;
    private final Optional<Path> folder;

    Camera(Scene scene, TourScreen screen, TourOverlay overlay, Optional<Path> folder) {
        this.scene = scene;
        this.screen = screen;
        this.overlay = overlay;
        this.folder = folder;
    }

    /// Without a folder, nobody wants pictures.
    void take(String name, boolean withCard) throws IOException {
        if (folder.isEmpty()) {
            return;
        }
        Files.createDirectories(folder.get());
        var file = folder.get().resolve(name + ".png");
        overlay.setVisible(withCard);
        try {
            ImageIO.write(picture(), "png", file.toFile());
        } finally {
            overlay.setVisible(true);
        }
    }

    private BufferedImage picture() {
        var picture = pixels(scene);
        var graphics = picture.createGraphics();
        var window = scene.getWindow();
        for (var popup : screen.popups().reversed()) {
            var front = popup.getScene();
            front.setFill(Color.TRANSPARENT);
            var left = popup.getX() + front.getX() - window.getX() - scene.getX();
            var top = popup.getY() + front.getY() - window.getY() - scene.getY();
            graphics.drawImage(pixels(front), (int) Math.round(left), (int) Math.round(top), null);
        }
        graphics.dispose();
        return picture;
    }

    private static BufferedImage pixels(Scene scene) {
        WritableImage image = scene.snapshot(null);
        var width = (int) image.getWidth();
        var height = (int) image.getHeight();
        var line = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), line, 0, width);
        var pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        pixels.setRGB(0, 0, width, height, line, 0, width);
        return pixels;
    }
}
