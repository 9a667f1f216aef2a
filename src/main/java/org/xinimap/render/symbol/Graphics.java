package org.xinimap.render.symbol;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.geotools.api.style.ExternalGraphic;
import org.jspecify.annotations.Nullable;
import org.xinimap.render.raster.Picture;

/**
 * The pictures that styles refer to, PNG, JPEG, GIF or SVG: files of the styles folder only, whatever a style says. Safe
 * for use by many threads.
 */
public final class Graphics {
    /** Pixels a graphic may be high or wide on a map. */
    static final int LARGEST = 1024;

    private static final int TURNS = 64;
    private static final long CACHED_PIXELS = 16_000_000;

    /** An SVG must not reach beyond itself. */
    private static final LoaderContext OWN_CONTENT_ONLY = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .build();

    private final Path folder;
    private final Cache<String, Optional<Original>> originals =
            Caffeine.newBuilder().maximumSize(1000).build();
    private final Cache<Sized, Picture> pictures = Caffeine.newBuilder()
            .maximumWeight(CACHED_PIXELS)
            .weigher((Sized key, Picture picture) -> picture.argb().length)
            .build();

    /** A picture as its file has it. */
    private sealed interface Original {
        double width();

        double height();
    }

    private record Pixels(BufferedImage image) implements Original {
        @Override
        public double width() {
            return image.getWidth();
        }

        @Override
        public double height() {
            return image.getHeight();
        }
    }

    private record Drawing(SVGDocument document) implements Original {
        @Override
        public double width() {
            return document.size().getWidth();
        }

        @Override
        public double height() {
            return document.size().getHeight();
        }
    }

    /** Angle in 64ths of a turn: nobody sees less. */
    private record Sized(String uri, int height, int turn) {}

    /** @param folder the styles folder */
    public Graphics(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Whether the styles folder has the picture and it can be read. */
    public boolean has(ExternalGraphic graphic) {
        return original(graphic).isPresent();
    }

    /** Forgets what was read: a file has changed. */
    public void clear() {
        originals.invalidateAll();
        pictures.invalidateAll();
    }

    double height(ExternalGraphic graphic) {
        return original(graphic).map(Original::height).orElse(0.0);
    }

    /** Width over height. */
    double aspect(ExternalGraphic graphic) {
        return original(graphic).map(found -> found.width() / found.height()).orElse(1.0);
    }

    /**
     * The picture drawn at a size, in a box just large enough.
     *
     * @param angle clockwise, in radians
     */
    Picture picture(ExternalGraphic graphic, double height, double angle) {
        int turn = Math.floorMod((int) Math.rint(angle / (2 * Math.PI) * TURNS), TURNS);
        Sized key = new Sized(uri(graphic), (int) Math.max(1, Math.rint(height)), turn);
        return pictures.get(key, sized -> draw(original(graphic).orElseThrow(), sized));
    }

    static double number(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        try {
            return Double.parseDouble(text.trim().split("\\s+", -1)[0]);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String uri(ExternalGraphic graphic) {
        String uri = graphic.getURI();
        return uri == null ? "" : uri;
    }

    private Optional<Original> original(ExternalGraphic graphic) {
        return originals.get(uri(graphic), this::read);
    }

    private Optional<Original> read(String uri) {
        try {
            Path file = folder.resolve(uri.startsWith("file:") ? uri.substring("file:".length()) : uri)
                    .normalize();
            if (!file.startsWith(folder)
                    || !Files.isRegularFile(file)
                    || !file.toRealPath().startsWith(folder.toRealPath())) {
                return Optional.empty();
            }
            return read(file);
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Original> read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
                SVGDocument document = new SVGLoader().load(bytes, null, OWN_CONTENT_ONLY);
                return Optional.ofNullable(document).map(Drawing::new);
            }
            return Optional.ofNullable(ImageIO.read(bytes)).map(Pixels::new);
        }
    }

    private static Picture draw(Original original, Sized sized) {
        double height = sized.height();
        double width = height * original.width() / original.height();
        double angle = 2 * Math.PI * sized.turn() / TURNS;
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int across = (int) Math.max(1, Math.ceil(width * cos + height * sin));
        int down = (int) Math.max(1, Math.ceil(width * sin + height * cos));
        BufferedImage image = new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(across / 2.0, down / 2.0);
        graphics.rotate(angle);
        graphics.translate(-width / 2, -height / 2);
        if (original instanceof Drawing drawing) {
            drawing.document().render((Component) null, graphics, new ViewBox(0, 0, (float) width, (float) height));
        } else {
            graphics.scale(width / original.width(), height / original.height());
            graphics.drawImage(((Pixels) original).image(), 0, 0, null);
        }
        graphics.dispose();
        return new Picture(across, down, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }
}
