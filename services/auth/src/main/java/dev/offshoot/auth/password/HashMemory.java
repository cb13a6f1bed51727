package dev.offshoot.auth.password;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;

/**
 * The memory of one hashing thread. A block is wiped when a hash gives it back; the library's own pool does so once more
 * when it hands the block out, under a lock, which is a tenth of a hash.
 */
final class HashMemory implements BlockPool {

    private final Block[] free;
    private int count;

    HashMemory(int blocks) {
        this.free = new Block[blocks];
    }

    @Override
    public Block allocate() {
        return count == 0 ? new Block() : free[--count];
    }

    @Override
    public void deallocate(Block block) {
        block.clear();
        if (count < free.length) {
            free[count++] = block;
        }
    }
}
