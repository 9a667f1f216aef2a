package org.xinimap.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinimap.Unavailable;
import org.xinimap.layer.FeatureLocks.Grant;
import org.xinimap.layer.FeatureLocks.Key;
import org.xinimap.layer.FeatureLocks.Permit;

class FeatureLocksTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Watch watch = new Watch();
    private final FeatureLocks locks = new FeatureLocks(watch);

    /** A clock that moves when it is told to. */
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static List<Key> keys(String ids) {
        return Stream.of(ids.split(" ")).map(id -> new Key("t", id)).toList();
    }

    private static List<Key> many(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(id -> new Key("t", Integer.toString(id)))
                .toList();
    }

    private String lock(String ids) {
        return locks.lock(keys(ids), MINUTE, true).lockId();
    }

    private void write(String ids, Permit permit) {
        locks.write(keys(ids).stream().map(Optional::of).toList(), permit, () -> "written");
    }

    private LockRefused refusal(String ids, Permit permit) {
        return catchThrowableOfType(LockRefused.class, () -> write(ids, permit));
    }

    private static Permit with(String lockId) {
        return new Permit(Optional.of(lockId), true);
    }

    @Test
    void letsNobodyWriteWhatIsLockedButWhoHasTheLock() {
        String lock = lock("1 2");

        LockRefused refused = refusal("9 2", Permit.NONE);
        assertThat(refused.reason()).isEqualTo(LockRefused.Reason.LOCKED);
        assertThat(refused.index()).isEqualTo(1);
        write("9 3", Permit.NONE);
        write("1 9", with(lock));
    }

    @Test
    void keepsOneLockFromWritingWhatIsInAnother() {
        lock("1");
        String other = lock("2");

        assertThat(refusal("2 1", with(other)).reason()).isEqualTo(LockRefused.Reason.LOCKED_BY_ANOTHER);
    }

    @Test
    void sameIdOfAnotherTableIsAnotherFeature() {
        lock("1");

        assertThat(locks.lock(List.of(new Key("other", "1")), MINUTE, true).locked())
                .isNotEmpty();
    }

    @Test
    void givesAllOrNothing() {
        lock("1");

        assertThatThrownBy(() -> locks.lock(keys("1 2"), MINUTE, true))
                .isInstanceOfSatisfying(
                        LockRefused.class, e -> assertThat(e.reason()).isEqualTo(LockRefused.Reason.TAKEN));
        write("2", Permit.NONE);
    }

    @Test
    void givesSomeWhereSomeWillDo() {
        lock("1");

        Grant grant = locks.lock(keys("3 1 2"), MINUTE, false);

        assertThat(grant.locked()).containsExactlyElementsOf(keys("3 2"));
        assertThat(grant.notLocked()).containsExactlyElementsOf(keys("1"));
        Grant empty = locks.lock(keys("1 2"), MINUTE, false);
        assertThat(empty.locked()).isEmpty();
        write("9", new Permit(Optional.of(empty.lockId()), false));
        assertThat(refusal("9", with(empty.lockId())).reason()).isEqualTo(LockRefused.Reason.ENDED);
    }

    @Test
    void endsWhenItsTimeIsOver() {
        String lock = lock("1");
        watch.pass(MINUTE.minusMillis(1));
        assertThat(refusal("1", Permit.NONE)).isNotNull();

        watch.pass(Duration.ofMillis(1));

        write("1", Permit.NONE);
        assertThat(refusal("1", with(lock)).reason()).isEqualTo(LockRefused.Reason.ENDED);
        assertThat(refusal("1", with("never given")).reason()).isEqualTo(LockRefused.Reason.UNKNOWN);
    }

    @Test
    void canBeKeptForAnotherTerm() {
        String lock = lock("1 2");
        watch.pass(Duration.ofSeconds(50));

        assertThat(locks.renew(lock, MINUTE).locked()).containsExactlyInAnyOrderElementsOf(keys("1 2"));

        watch.pass(Duration.ofSeconds(59));
        assertThat(refusal("1", Permit.NONE)).isNotNull();
        watch.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> locks.renew(lock, MINUTE)).isInstanceOf(LockRefused.class);
    }

    @Test
    void isReleasedWholeByAWriteThatSaysSo() {
        String lock = lock("1 2");

        write("1", with(lock));

        write("2", Permit.NONE);
        assertThat(refusal("1", with(lock)).reason()).isEqualTo(LockRefused.Reason.ENDED);
    }

    @Test
    void keepsWhatAWriteLeftAndStartsItsTimeAnew() {
        String lock = lock("1 2");
        Permit some = new Permit(Optional.of(lock), false);
        watch.pass(Duration.ofSeconds(50));

        write("1", some);

        write("1", Permit.NONE);
        watch.pass(Duration.ofSeconds(50));
        assertThat(refusal("2", Permit.NONE).reason()).isEqualTo(LockRefused.Reason.LOCKED);
        write("2", some);
        assertThat(refusal("1", some).reason()).isEqualTo(LockRefused.Reason.ENDED);
    }

    @Test
    void staysWhenTheWriteFails() {
        String lock = lock("1");

        assertThatThrownBy(() -> locks.write(List.of(Optional.of(keys("1").get(0))), with(lock), () -> {
                    throw new IllegalStateException("disk full");
                }))
                .hasMessage("disk full");

        assertThat(refusal("1", Permit.NONE)).isNotNull();
    }

    @Test
    void anEmptyWriteReleases() {
        String lock = lock("1");

        locks.write(List.of(), with(lock), () -> "nothing");

        write("1", Permit.NONE);
    }

    @Test
    void areBoundedInNumber() {
        for (int i = 0; i < 1000; i++) {
            locks.lock(many(i, 1), MINUTE, true);
        }

        assertThatThrownBy(() -> locks.lock(many(5000, 1), MINUTE, true))
                .isInstanceOfSatisfying(
                        Unavailable.class, e -> assertThat(e.retryAfter()).isEqualTo(MINUTE.plusSeconds(1)));
        watch.pass(MINUTE);
        assertThat(locks.lock(many(5000, 1), MINUTE, true).locked()).isNotEmpty();
    }

    @Test
    void areBoundedInFeatures() {
        for (int i = 0; i < 10; i++) {
            locks.lock(many(i * FeatureLocks.MOST_FEATURES, FeatureLocks.MOST_FEATURES), MINUTE, true);
        }

        assertThatThrownBy(() -> locks.lock(many(-1, 1), MINUTE, true)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> locks.lock(many(0, FeatureLocks.MOST_FEATURES + 1), MINUTE, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void giveAFeatureToOneOfManyWhoAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Grant>> asking = IntStream.range(0, 64)
                    .mapToObj(i -> (Callable<Grant>) () -> locks.lock(many(i, 20), MINUTE, false))
                    .toList();
            List<Key> locked = new ArrayList<>();
            for (Future<Grant> grant : threads.invokeAll(asking)) {
                locked.addAll(grant.get().locked());
            }
            assertThat(locked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(many(0, 83));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void areNotGivenWhileAWriteIsUnderWay() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<String> write = threads.submit(
                    () -> locks.write(List.of(Optional.of(keys("1").get(0))), Permit.NONE, () -> {
                        writing.countDown();
                        await(mayEnd);
                        return "written";
                    }));
            await(writing);
            Future<String> lock = threads.submit(() -> lock("1"));
            Thread.sleep(100);
            assertThat(lock.isDone()).isFalse();
            mayEnd.countDown();
            assertThat(write.get(10, TimeUnit.SECONDS)).isEqualTo("written");
            assertThat(lock.get(10, TimeUnit.SECONDS)).isNotEmpty();
        } finally {
            mayEnd.countDown();
            threads.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
