//! Numbers as bits (exponential Golomb codes): small ones take few, and any can be written.

/// Bits that are written one number after the other.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    /// How many bits of the last byte are still free.
    free: u32,
}

#[cfg(not(target_arch = "wasm32"))]
impl BitWriter {
    /// The lowest `count` bits of a number, at most 64.
    pub fn bits(&mut self, number: u64, count: u32) {
        for at in (0..count).rev() {
            if self.free == 0 {
                self.bytes.push(0);
                self.free = u8::BITS;
            }
            self.free -= 1;
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((number >> at & 1) as u8) << self.free;
            }
        }
    }

    /// One bit.
    pub fn flag(&mut self, flag: bool) {
        self.bits(flag.into(), 1);
    }

    /// A number below 2^63, in about `k` bits where it is below 2^`k`.
    pub fn number(&mut self, number: u64, k: u32) {
        let high = (number >> k) + 1;
        let length = high.ilog2();
        self.bits(0, length);
        self.bits(high, length + 1);
        self.bits(number, k);
    }

    /// What was written, filled up to whole bytes.
    pub fn finish(self) -> Vec<u8> {
        self.bytes
    }
}

/// How many bits numbers are best written in that are so large in the mean.
#[cfg(not(target_arch = "wasm32"))]
pub fn best_k(mean: u64) -> u32 {
    (mean + 1).ilog2()
}

/// Half as many bits as a word has: so many can be read at once, wherever in a byte they begin.
const HALF_WORD_BITS: u32 = u64::BITS / 2;

/// Bits that are read as they were written; behind their end there is nothing to be read.
#[derive(Debug)]
pub struct BitReader<'a> {
    bytes: &'a [u8],
    /// In bits.
    at: usize,
}

impl<'a> BitReader<'a> {
    /// Begins.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// So many bits, at most 64.
    pub fn bits(&mut self, count: u32) -> Option<u64> {
        if count > HALF_WORD_BITS {
            return Some(self.bits(count - HALF_WORD_BITS)? << HALF_WORD_BITS | self.bits(HALF_WORD_BITS)?);
        }
        let number = self.ahead().checked_shr(u64::BITS - count).unwrap_or_default();
        self.skip(count)?;
        Some(number)
    }

    /// One bit.
    pub fn flag(&mut self) -> Option<bool> {
        Some(self.bits(1)? == 1)
    }

    /// A number that was written with that k.
    pub fn number(&mut self, k: u32) -> Option<u64> {
        let mut length = 0;
        loop {
            let zeros = self.ahead().leading_zeros().min(HALF_WORD_BITS);
            self.skip(zeros)?;
            length += zeros;
            if zeros < HALF_WORD_BITS {
                break;
            }
        }
        self.skip(1)?;
        if length + k >= u64::BITS {
            return None;
        }
        let high = (1 << length | self.bits(length)?) - 1;
        Some(high << k | self.bits(k)?)
    }

    /// The next bits, as many as half a word at least, the first of them highest; behind the end they are 0.
    fn ahead(&self) -> u64 {
        let rest = self.bytes.get(self.at / 8..).unwrap_or_default();
        let word = rest.first_chunk().copied().unwrap_or_else(|| {
            let mut word = [0; size_of::<u64>()];
            word.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
            word
        });
        u64::from_be_bytes(word) << (self.at % 8)
    }

    fn skip(&mut self, count: u32) -> Option<()> {
        self.at += count as usize;
        (self.at <= self.bytes.len() * 8).then_some(())
    }

    /// Goes on at the next whole byte; what is left from there on.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at.div_ceil(8)..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_written_is_read(numbers in prop::collection::vec((0..u64::MAX >> 20, 0..40u32, any::<bool>()), 0..20)) {
            let mut writer = BitWriter::default();
            for (number, k, flag) in &numbers {
                writer.number(*number, *k);
                writer.flag(*flag);
            }
            let bytes = writer.finish();
            let mut reader = BitReader::new(&bytes);
            for (number, k, flag) in numbers {
                prop_assert_eq!(reader.number(k), Some(number));
                prop_assert_eq!(reader.flag(), Some(flag));
            }
            prop_assert!(reader.rest().is_empty());
        }

        #[test]
        fn any_bytes_end(bytes in prop::collection::vec(any::<u8>(), 0..40), k in 0..70u32) {
            let mut reader = BitReader::new(&bytes);
            while reader.number(k).is_some() {}
        }
    }
}
